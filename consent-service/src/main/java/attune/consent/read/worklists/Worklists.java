package attune.consent.read.worklists;

import static java.util.stream.Collectors.joining;

import attune.consent.access.Cases;
import attune.consent.access.Role;
import attune.consent.access.Viewer;
import attune.consent.read.registers.RegisterLines;
import attune.consent.read.registers.RegisterRow;
import attune.http.Cursor;
import attune.http.Limit;
import attune.http.Page;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Pages of the registers that have something coming, the soonest first, as far as the reader may
/// see them. Each order has an index of its own.
@ApplicationScoped
final class Worklists {

  /// What the lists are ordered by: a column with its type.
  enum Order {
    BIRTHDAY("birthday", "date"),
    ENDING("ending", "date"),
    OBJECTION("objected_at", "timestamptz"),
    OFFER("offer_from", "date"),
    ERASE("erase_from", "date"),
    HELD("hold_review", "date");

    private final String column;
    private final String type;

    Order(String column, String type) {
      this.column = column;
      this.type = type;
    }

    /// A row's value of it, as it is written into a cursor.
    private String key(RegisterRow row) {
      return Objects.toString(
          switch (this) {
            case BIRTHDAY -> row.birthday();
            case ENDING -> row.ending();
            case OBJECTION -> row.objectedAt();
            case OFFER -> row.offerFrom();
            case ERASE -> row.eraseFrom();
            case HELD -> row.holdReview();
          });
    }
  }

  private record After(String key, UUID caseId) {}

  private static final UUID FIRST = new UUID(0, 0);
  private static final String LONG_AGO = "0001-01-01";

  private final RegisterLines lines;
  private final Cases cases;

  Worklists(RegisterLines lines, Cases cases) {
    this.lines = lines;
    this.cases = cases;
  }

  /// @param roles whose lists there are, the one that shows most first
  Uni<Page<RegisterRow>> page(
      Order order, Limit limit, @Nullable Cursor cursor, List<String> roles) {
    After after = after(order, cursor);
    return cases
        .viewer()
        .chain(viewer -> {
          String role = viewer.caller().actingAs(roles);
          Tuple given =
              Tuple.of(
                  after.key(),
                  after.caseId(),
                  limit.value() + 1,
                  viewer.caller().subject(),
                  supervisees(viewer));
          return lines.query(pageOf(order, role), given);
        })
        .map(rows ->
            Page.of(rows, limit, row -> Cursor.after(order.key(row), row.caseId().toString())));
  }

  private static String pageOf(Order order, String role) {
    return """
    select cast(row_to_json(v) as text) from registers_v1 v join case_access a on a.case_id = v.case_id
     where v.%1$s is not null and (v.%1$s, v.case_id) > ($1::text::%2$s, $2)
       and %3$s and ($5::text is not null and $4::text is not null)
     order by v.%1$s, v.case_id limit $3
    """
        .formatted(order.column, order.type, theirs(role));
  }

  /// A restricted case is in the lists of who is named in it; data protection has all film to see
  /// to.
  private static String theirs(String role) {
    String admitted = "(a.named is null or $4::text = any(a.named))";
    return switch (role) {
      case Role.SERVICE_MANAGER -> admitted;
      case Role.PRACTITIONER -> "a.practitioner = $4::text::uuid and " + admitted;
      case Role.SUPERVISOR -> "a.practitioner = any($5::text::uuid[]) and " + admitted;
      case Role.DATA_PROTECTION -> "true";
      default -> "false";
    };
  }

  private static String supervisees(Viewer viewer) {
    return viewer.supervisees().stream().map(UUID::toString).collect(joining(",", "{", "}"));
  }

  private static After after(Order order, @Nullable Cursor cursor) {
    return cursor == null
        ? new After(LONG_AGO, FIRST)
        : cursor.read(
            values -> new After(read(order, values.getFirst()), UUID.fromString(values.getLast())));
  }

  /// Only what can be such a key goes into the query.
  private static String read(Order order, String key) {
    return order.type.equals("date")
        ? LocalDate.parse(key).toString()
        : Instant.parse(key).atOffset(ZoneOffset.UTC).toString();
  }
}
