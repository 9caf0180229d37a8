package attune.eventsourcing.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How PostgreSQL goes about statements, whatever their parameters are. A table that grows may only
/// be read by what an index finds, or in an index's order up to a limit.
public final class QueryPlans {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// Hibernate's `:name`, which PostgreSQL knows as `$1`; not a cast.
  private static final Pattern NAMED = Pattern.compile("(?<![:\\w]):([a-zA-Z]\\w*)");

  private final Connection connection;
  private final Set<String> growing;

  /// Plans as the database of this connection makes them.
  ///
  /// @param connection in simple query mode, since a plan for any parameters is given none
  /// @param growing the tables that grow
  public QueryPlans(Connection connection, Set<String> growing) {
    this.connection = connection;
    this.growing = Set.copyOf(growing);
  }

  /// What a statement reads whole, as sentences; none if there is nothing against it.
  public List<String> faults(String sql) throws SQLException {
    List<String> faults = new ArrayList<>();
    look(plan(sql), false, faults);
    return faults;
  }

  private JsonNode plan(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("explain (generic_plan, format json) " + numbered(sql))) {
      rows.next();
      return JSON.readTree(rows.getString(1)).get(0).get("Plan");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void look(JsonNode node, boolean limited, List<String> faults) {
    String kind = node.path("Node Type").asText();
    String table = node.path("Relation Name").asText();
    boolean whole =
        kind.equals("Seq Scan")
            || (kind.startsWith("Index") && !node.has("Index Cond") && !limited);
    if (growing.contains(table) && whole) {
      faults.add(kind + " of the whole of " + table);
    }
    // What sorts, hashes or counts takes all that it is given, whatever limit is above it.
    boolean stops =
        kind.equals("Limit")
            || (limited
                && !kind.equals("Sort")
                && !kind.contains("Hash")
                && !kind.equals("Aggregate"));
    for (JsonNode below : node.path("Plans")) {
      look(below, stops, faults);
    }
  }

  private static String numbered(String sql) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    Matcher names = NAMED.matcher(sql);
    return names.replaceAll(name ->
        Matcher.quoteReplacement(
            "$" + numbers.computeIfAbsent(name.group(1), _ -> numbers.size() + 1)));
  }
}
