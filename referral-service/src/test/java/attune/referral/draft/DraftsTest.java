package attune.referral.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import attune.clock.PolicyClock;
import attune.eventsourcing.testing.WithBackingServices;
import attune.eventstore.sealing.Keys;
import attune.http.ProblemException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithBackingServices
class DraftsTest {

  private static final DraftName ROSAS = new DraftName("rosa", "referral");
  private static final DraftName HARIS = new DraftName("hari", "referral");
  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final ObjectNode MERRYN = saying("Merryn Tremayne cries at bedtime.");
  private static final ObjectNode KERENSA = saying("Kerensa sings to her.");

  @Inject Drafts drafts;
  @Inject PolicyClock clock;
  @Inject Keys keys;
  @Inject Pool pool;

  @BeforeEach
  void nobody_has_written_anything() {
    clock.moveTo(MONDAY);
    done(drafts.delete(ROSAS));
    done(drafts.delete(HARIS));
  }

  @AfterEach
  void it_is_now_again() {
    clock.reset();
  }

  @Test
  void what_was_saved_is_read() {
    long revision = done(drafts.save(ROSAS, 0, MERRYN));

    Draft read = done(drafts.read(ROSAS)).orElseThrow();
    assertThat(read.content()).isEqualTo(MERRYN);
    assertThat(read.revision()).isEqualTo(revision);
    assertThat(done(drafts.read(HARIS))).isEmpty();
  }

  @Test
  void a_save_over_another_revision_changes_nothing_and_names_the_one_there_is() {
    long first = done(drafts.save(ROSAS, 0, MERRYN));
    long second = done(drafts.save(ROSAS, first, KERENSA));

    assertThatThrownBy(() -> done(drafts.save(ROSAS, first, MERRYN)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            stale -> assertThat(stale.problem().members()).containsEntry("version", second));
    assertThat(done(drafts.read(ROSAS)).orElseThrow().content()).isEqualTo(KERENSA);
  }

  @Test
  void of_two_who_save_at_once_one_is_told() {
    long first = done(drafts.save(ROSAS, 0, MERRYN));

    List<Boolean> saved =
        done(
            Uni.join()
                .all(
                    Stream.of("a", "b", "c", "d")
                        .map(word -> drafts.save(ROSAS, first, saying(word)))
                        .map(save -> save.map(_ -> true).onFailure().recoverWithItem(false))
                        .toList())
                .andFailFast());

    assertThat(saved).containsOnlyOnce(true);
  }

  @Test
  void the_same_words_again_are_answered_as_the_first_time() {
    long first = done(drafts.save(ROSAS, 0, MERRYN));

    assertThat(done(drafts.save(ROSAS, 0, MERRYN))).isEqualTo(first);
  }

  @Test
  void what_was_seen_of_a_deleted_draft_never_matches_a_new_one() {
    long before = done(drafts.save(ROSAS, 0, MERRYN));
    done(drafts.delete(ROSAS));

    assertThat(done(drafts.save(ROSAS, 0, KERENSA))).isGreaterThan(before);
    assertThatThrownBy(() -> done(drafts.save(ROSAS, before, MERRYN)))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void no_word_of_it_is_in_the_row() {
    done(drafts.save(ROSAS, 0, MERRYN));

    assertThat(row(ROSAS)).doesNotContain("Merryn", "bedtime", "words");
  }

  @Test
  void a_row_that_was_moved_to_somebody_else_can_not_be_opened() {
    done(drafts.save(ROSAS, 0, MERRYN));
    done(
        pool.preparedQuery("update draft set owner = $1 where owner = $2")
            .execute(Tuple.of(HARIS.owner(), ROSAS.owner())));

    assertThatThrownBy(() -> done(drafts.read(HARIS))).hasMessageContaining("sealed value");
    done(drafts.delete(HARIS));
  }

  @Test
  void its_key_goes_with_it_so_that_a_copy_of_the_row_says_nothing() {
    done(drafts.save(ROSAS, 0, MERRYN));
    UUID id = id(ROSAS);
    done(drafts.delete(ROSAS));

    assertThat(done(keys.toRead(Set.of(id))).values().toString()).contains("Destroyed");
  }

  @Test
  void it_is_forgotten_thirty_days_after_the_last_change() {
    long first = done(drafts.save(ROSAS, 0, MERRYN));
    clock.moveTo(MONDAY.plus(Duration.ofDays(20)));
    done(drafts.save(ROSAS, first, KERENSA));

    clock.moveTo(MONDAY.plus(Duration.ofDays(49)));
    assertThat(done(drafts.purged())).isZero();
    assertThat(done(drafts.read(ROSAS))).isPresent();

    clock.moveTo(MONDAY.plus(Duration.ofDays(51)));
    assertThat(done(drafts.purged())).isEqualTo(1);
    assertThat(done(drafts.read(ROSAS))).isEmpty();
  }

  @Test
  void a_new_one_can_be_begun_where_only_the_key_of_the_old_one_was_destroyed() {
    done(drafts.save(ROSAS, 0, MERRYN));
    done(keys.destroy(id(ROSAS)));

    assertThat(done(drafts.read(ROSAS))).isEmpty();
    done(drafts.save(ROSAS, 0, KERENSA));
    assertThat(done(drafts.read(ROSAS)).map(Draft::content)).isEqualTo(Optional.of(KERENSA));
  }

  private UUID id(DraftName name) {
    return UUID.fromString(column(name, "id::text"));
  }

  private String row(DraftName name) {
    return column(name, "draft::text || encode(decode(sealed, 'base64'), 'escape')");
  }

  private String column(DraftName name, String what) {
    return done(pool.preparedQuery("select " + what + " as it from draft where owner = $1")
            .execute(Tuple.of(name.owner())))
        .iterator()
        .next()
        .getString("it");
  }

  private static ObjectNode saying(String words) {
    return JsonNodeFactory.instance.objectNode().put("words", words);
  }

  private static <T> T done(Uni<T> what) {
    return what.await().atMost(Duration.ofSeconds(10));
  }
}
