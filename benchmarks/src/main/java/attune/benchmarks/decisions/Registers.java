package attune.benchmarks.decisions;

import attune.eventstore.sealing.DataKey;
import attune.eventstore.sealing.NewKeys;
import attune.eventstore.sealing.Place;
import attune.eventstore.sealing.Sealing;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes registers as consent-service would have, sealed with keys of their own, but by the
/// thousand: five people each, a contract, and two consents that permit filming.
final class Registers implements AutoCloseable {

  private static final ObjectMapper JSON = new JsonMapper();
  private static final int AT_ONCE = 500;
  private static final String PRACTITIONER = "00000000-0000-4000-8000-000000000005";
  private static final byte[] META =
      """
      {"actor":{"subject":"%s","role":"practitioner","client":"gateway"},"correlation":"benchmark"}
      """
          .formatted(PRACTITIONER)
          .strip()
          .getBytes(StandardCharsets.UTF_8);

  private static final String EVENT =
      """
      insert into event (stream_id, version, type, schema_version, recorded_at, meta, data)
      values (?, ?, ?, 1, now(), ?, ?)
      """;
  private static final String ACCESS =
      "insert into case_access (case_id, version, status, practitioner) values (?, 3, 'ALLOCATED',"
          + " '"
          + PRACTITIONER
          + "')";
  private static final String LINE =
      """
      insert into registers_v1 (case_id, state, next_turn, birthdays, endings, objections, going, holds)
      values (?, 'OPEN', date '2032-01-01', '[]', '[]', '[]', '[]', '[]')
      """;
  private static final String KEY = "insert into data_key (person, kek, wrapped) values (?, ?, ?)";

  private final Connection store;
  private final Connection keys;
  private final NewKeys newKeys;
  private int written;

  Registers(Connection store, Connection keys, NewKeys newKeys) throws SQLException {
    this.store = store;
    this.keys = keys;
    this.newKeys = newKeys;
    store.setAutoCommit(false);
    keys.setAutoCommit(false);
  }

  /// As many as there should be now; what was written before stays.
  void upTo(int many) throws SQLException {
    while (written < many) {
      write(Math.min(written + AT_ONCE, many));
    }
    store.setAutoCommit(true);
    try (var statement = store.createStatement()) {
      statement.execute("analyze event, case_access, registers_v1");
    }
    store.setAutoCommit(false);
  }

  private void write(int end) throws SQLException {
    try (PreparedStatement event = store.prepareStatement(EVENT);
        PreparedStatement access = store.prepareStatement(ACCESS);
        PreparedStatement line = store.prepareStatement(LINE);
        PreparedStatement key = keys.prepareStatement(KEY)) {
      for (; written < end; written++) {
        var family = new Family(written);
        add(event, family, keys(key, family));
        access.setObject(1, family.caseId());
        access.addBatch();
        line.setObject(1, family.caseId());
        line.addBatch();
      }
      key.executeBatch();
      keys.commit();
      event.executeBatch();
      access.executeBatch();
      line.executeBatch();
      store.commit();
    }
  }

  private Map<UUID, DataKey> keys(PreparedStatement insert, Family family) throws SQLException {
    Map<UUID, DataKey> found = new HashMap<>();
    for (UUID person : family.people()) {
      NewKeys.NewKey key = newKeys.of(person);
      found.put(person, key.key());
      insert.setObject(1, person);
      insert.setString(2, newKeys.wrappedBy());
      insert.setBytes(3, key.wrapped());
      insert.addBatch();
    }
    return found;
  }

  private static void add(PreparedStatement insert, Family family, Map<UUID, DataKey> keys)
      throws SQLException {
    List<Told> told = Told.register(family);
    for (int i = 0; i < told.size(); i++) {
      var place = new Place(family.caseId().toString(), i + 1, told.get(i).type());
      JsonNode data = read(told.get(i).json());
      Sealing.seal(data, place, keys);
      insert.setString(1, place.stream());
      insert.setLong(2, place.version());
      insert.setString(3, place.type());
      insert.setBytes(4, META);
      insert.setBytes(5, data.toString().getBytes(StandardCharsets.UTF_8));
      insert.addBatch();
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws SQLException {
    store.close();
    keys.close();
  }
}
