package attune.consent.read.register;

import static org.assertj.core.api.Assertions.assertThat;

import attune.consent.domain.CaseAsKnown;
import attune.consent.domain.ConsentRegister.Event;
import attune.eventsourcing.Meta;
import attune.eventsourcing.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class HistoryEntryTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final UUID LOWEN = UUID.fromString("00000000-0000-4000-8000-0000000000b1");

  /// The case's own version counts escalations: side by side the two would tell of one.
  @Test
  void tells_what_was_removed_and_not_the_version_of_the_case_it_was_learnt_from() {
    var entry = told(new Event.PersonRemoved(LOWEN, 6, MONDAY));

    assertThat(entry.details().properties())
        .singleElement()
        .satisfies(member -> assertThat(member.getKey()).isEqualTo("person"));
    assertThat(entry.version()).isEqualTo(4);
  }

  @Test
  void tells_who_was_known_when_the_register_was_opened_and_not_that_version() {
    var known = new CaseAsKnown(2, List.of(), List.of(), null);
    var entry = told(new Event.Opened(LOWEN, known, MONDAY));

    assertThat(entry.details().path("known").has("people")).isTrue();
    assertThat(entry.details().path("known").has("version")).isFalse();
  }

  private static HistoryEntry told(Event event) {
    var actor = new Meta.Actor("consent-service", "service", "consent-service");
    var meta = new Meta(actor, "correlation", null, null);
    return HistoryEntry.of(new Recorded<>("register", 4, MONDAY, meta, event));
  }
}
