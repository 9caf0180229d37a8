package attune.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import attune.eventstore.Outcome.Done;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest extends StoreTest {

  private static final String BODY = "aa".repeat(32);
  private static final String OTHER_BODY = "bb";

  @Inject EarlierAnswers answers;
  @Inject Fingerprints fingerprints;

  private final String key = UUID.randomUUID().toString();

  @Test
  void twenty_at_once_are_one_event_and_twenty_equal_answers() {
    List<String> doors = IntStream.range(0, 20).mapToObj(_ -> newDoor()).toList();

    List<Outcome> outcomes =
        doors.stream()
            .map(door -> handling(order(door, HANG).fresh().key(key, BODY)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(outcomes)
        .extracting(outcome -> ((Done) outcome).answer())
        .containsOnly(((Done) outcomes.getFirst()).answer());
    assertThat(outcomes).filteredOn(outcome -> !((Done) outcome).replayed()).hasSize(1);
    assertThat(doors).filteredOn(door -> !load(door).isEmpty()).hasSize(1);
  }

  @Test
  void another_body_under_the_same_key_is_a_mistake() {
    String door = hung();
    handle(order(door, OPEN).key(key, BODY));

    assertThat(handle(order(door, OPEN).key(key, OTHER_BODY))).isEqualTo(new Outcome.KeyReused());
  }

  @Test
  void a_repeat_gets_the_first_answer_though_the_stream_has_moved_on() {
    String door = hung();
    Outcome first = handle(order(door, OPEN).ifMatch(1).key(key, BODY));
    handle(order(door, CLOSE));

    Outcome again = handle(order(door, OPEN).ifMatch(1).key(key, BODY).invisible());

    assertThat(again).isEqualTo(new Done(((Done) first).answer(), true));
    assertThat(load(door).version()).isEqualTo(3);
  }

  @Test
  void an_answer_is_kept_also_where_nothing_changed() {
    String door = hung();
    Outcome first = handle(order(door, CLOSE).key(key, BODY));
    handle(order(door, OPEN));

    assertThat(handle(order(door, CLOSE).key(key, BODY)))
        .isEqualTo(new Done(((Done) first).answer(), true));
    assertThat(load(door).version()).isEqualTo(2);
  }

  @Test
  void a_refusal_is_decided_anew() {
    String door = newDoor();
    assertThat(handle(order(door, OPEN).key(key, BODY))).isInstanceOf(Outcome.Refused.class);
    handle(order(door, HANG));

    assertThat(handle(order(door, OPEN).key(key, BODY))).isInstanceOf(Done.class);
  }

  @Test
  void a_twin_waits_for_the_one_that_runs_and_repeats_its_answer() throws SQLException {
    String door = hung();
    try (Connection other = database.asService()) {
      answerWithoutCommitting(other);
      CompletableFuture<Outcome> twin = handling(order(door, OPEN).key(key, BODY));
      untilSomebodyWaits();
      other.commit();

      assertThat(twin.join())
          .isEqualTo(new Done(new Answer(200, null, 9, "{ \"by\": \"another\" }"), true));
    }
  }

  @Test
  void a_twin_that_waits_too_long_is_told_that_it_still_runs() throws SQLException {
    String door = hung();
    try (Connection other = database.asService()) {
      answerWithoutCommitting(other);

      assertThat(handle(order(door, OPEN).key(key, BODY))).isEqualTo(new Outcome.StillRunning());
    }
    assertThat(load(door).version()).isEqualTo(1);
  }

  @Test
  void a_twin_on_the_same_stream_is_told_so_too() throws SQLException {
    String door = hung();
    try (Connection other = database.asService()) {
      answerWithoutCommitting(other);
      Database.run(
          other,
          "insert into event (stream_id, version, type, schema_version, recorded_at, meta, data)"
              + " values (?, 2, 'door.opened', 1, now(), '{}', '{}')",
          door);

      assertThat(handle(order(door, OPEN).ifMatch(1).key(key, BODY)))
          .isEqualTo(new Outcome.StillRunning());
    }
  }

  @Test
  void a_bodys_fingerprint_is_not_kept_as_it_is_but_keyed() {
    handle(order(hung(), OPEN).key(key, BODY));

    assertThat(
            database.column(
                "select encode(fingerprint, 'hex') from idempotency where key = ?", key))
        .singleElement()
        .asString()
        .hasSameSizeAs(BODY)
        .isNotEqualTo(BODY);
  }

  @Test
  void answers_are_forgotten_after_seven_days_some_at_a_time() throws SQLException {
    List<String> old = Stream.of("a", "b", "c").map(letter -> letter + key).toList();
    handle(order(hung(), OPEN).key(key, BODY));
    old.forEach(each -> handle(order(hung(), OPEN).key(each, BODY)));
    try (Connection owner = database.asOwner()) {
      Database.run(
          owner,
          "update idempotency set recorded_at = now() - interval '7 days 1 minute' where key like"
              + " ?",
          "_" + key);
    }

    assertThat(await(answers.purged(2))).isEqualTo(2);

    assertThat(database.column("select key from idempotency where key like ?", "%" + key))
        .containsExactly(key);
  }

  private CompletableFuture<Outcome> handling(OrderBuilder order) {
    return handlers
        .of(attune.eventstore.door.Doors.DOOR)
        .handle(order.build())
        .subscribeAsCompletionStage();
  }

  private void answerWithoutCommitting(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    Database.run(
        connection,
        "insert into idempotency (client, route, key, fingerprint, status, version, answer) values"
            + " ('client', 'POST /doors', ?, decode(?, 'hex'), 200, 9, '{ \"by\": \"another\" }')",
        key,
        fingerprints.keyed(new Idempotency("", "", "", BODY)).fingerprint());
  }

  private void untilSomebodyWaits() {
    org.awaitility.Awaitility.await()
        .until(() -> database.count("select count(*) from pg_locks where not granted") > 0);
  }
}
