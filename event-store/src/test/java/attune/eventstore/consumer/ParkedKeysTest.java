package attune.eventstore.consumer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import attune.eventstore.Database;
import attune.eventstore.TestBroker;
import attune.eventstore.consumer.ParkedKeys.Place;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestBroker.class)
class ParkedKeysTest extends InboxTests {

  @Inject ParkedKeys keys;
  @Inject Redeliveries redeliveries;
  @Inject Database database;

  @BeforeEach
  void nothing_is_parked() throws Exception {
    try (Connection owner = database.asOwner()) {
      Database.run(owner, "delete from parked_message");
    }
  }

  @Test
  void say_what_waits_since_when_how_many_and_why() throws Exception {
    Effects handler = parked("listed", CASE, CASE, OTHER_CASE, CASE);

    List<ParkedKey> listed = after(Place.BEGINNING, 10);

    assertThat(listed)
        .extracting(ParkedKey::key, ParkedKey::messages)
        .containsExactly(tuple(CASE, 3L), tuple(OTHER_CASE, 1L));
    ParkedKey first = listed.getFirst();
    assertThat(first.source()).isEqualTo(handler.source());
    assertThat(first.topic()).isEqualTo(handler.topic());
    assertThat(first.type()).isEqualTo(Effects.KNOWN);
    assertThat(first.reason()).isEqualTo("NO_SUCH_PURPOSE: dancing");
    assertThat(first.since()).isBeforeOrEqualTo(Instant.now().plusSeconds(5));
    assertThat(first.redeliveries()).isZero();
    assertThat(first.redeliveredAt()).isNull();
  }

  @Test
  void count_how_often_they_were_tried_again() throws Exception {
    Effects handler = parked("tried-again", CASE);

    redeliver(handler);
    redeliver(handler);

    ParkedKey only = after(Place.BEGINNING, 10).getFirst();
    assertThat(only.redeliveries()).isEqualTo(2);
    assertThat(requireNonNull(only.redeliveredAt())).isAfterOrEqualTo(only.since());
  }

  @Test
  void go_on_behind_a_place_though_it_is_there_no_more() throws Exception {
    Effects handler = parked("paged", "case-a", "case-b", "case-b", "case-c");
    Place second = new Place(handler.source(), "case-b");
    assertThat(after(Place.BEGINNING, 2))
        .extracting(ParkedKey::key)
        .containsExactly("case-a", "case-b");

    handler.stumble = _ -> Uni.createFrom().voidItem();
    redeliveries.redeliver(handler, "case-b", Optional.empty()).await().atMost(LONG);

    assertThat(after(second, 2)).extracting(ParkedKey::key).containsExactly("case-c");
    assertThat(after(new Place(handler.source(), "case-c"), 2)).isEmpty();
  }

  @Test
  void are_found_by_an_index_however_many_messages_wait() throws Exception {
    try (Connection owner = database.asOwner()) {
      Database.run(
          owner,
          """
          insert into parked_message (source, key, topic, partition, "offset", reason, headers, payload)
          select 'many', 'case-' || n % 10, 'attune.many.v1', 0, n, 'BEHIND_PARKED', '{}', '' from generate_series(1, 20000) n
          """);
      Database.run(owner, "vacuum analyze parked_message");
    }
    String listing = ParkedKeys.LIST.replace("$1", "''").replace("$2", "''").replace("$3", "50");

    assertThat(database.column("explain " + listing).toString())
        .contains("using parked_message_by_key")
        .doesNotContain("Seq Scan");
    assertThat(after(Place.BEGINNING, 50)).hasSize(10).allMatch(key -> key.messages() == 2000);
  }

  private Effects parked(String source, String... of) throws Exception {
    var handler = new Effects(source);
    handler.stumble = _ -> Uni.createFrom().failure(new Unhandleable("NO_SUCH_PURPOSE: dancing"));
    fixture.start(handler);
    for (int i = 0; i < of.length; i++) {
      fixture.send(handler, of[i], of[i] + "/" + i);
    }
    await().atMost(LONG).until(() -> fixture.position(handler) == of.length);
    return handler;
  }

  private void redeliver(Effects handler) {
    var _ = redeliveries.redeliver(handler, CASE, Optional.empty()).await().atMost(LONG);
  }

  private List<ParkedKey> after(Place place, int limit) {
    return keys.after(place, limit).await().atMost(LONG);
  }
}
