package attune.consent.automation;

import static org.assertj.core.api.Assertions.assertThat;

import attune.clock.PolicyClock;
import attune.consent.Registering;
import attune.consent.WithReferral;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.read.registers.RegisterLines;
import attune.consent.write.Now;
import attune.eventsourcing.testing.WithBackingServices;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A thousand registers with five people each, and the night in which some of the children turn 12.
@QuarkusTest
@WithReferral
@WithBackingServices
final class WhenDayTurnsThenLookTest {

  private static final int REGISTERS = 1000;
  private static final int EVERY = 50;
  private static final int AT_ONCE = 7;

  /// Beyond what the service's own round looks at while the test runs.
  private static final LocalDate THE_DAY = LocalDate.parse("2031-03-01");

  private static final Instant OPENED = at(THE_DAY.minusDays(1), 12);

  @Inject Registering registering;
  @Inject RegisterLines lines;
  @Inject OwnCommands commands;
  @Inject Pool pool;

  @Test
  void only_who_is_due_is_touched_twice_does_nothing_and_half_way_is_gone_on_from() {
    List<UUID> due = new ArrayList<>();
    List<UUID> others = new ArrayList<>();
    for (int i = 0; i < REGISTERS; i++) {
      boolean turnsTwelve = i % EVERY == 0;
      LocalDate born = turnsTwelve ? THE_DAY.minusYears(12) : LocalDate.parse("2027-08-15");
      UUID caseId = UUID.randomUUID();
      registering.open(caseId, UUID.randomUUID(), UUID.randomUUID(), born, OPENED);
      (turnsTwelve ? due : others).add(caseId);
    }
    goRound(at(THE_DAY.minusDays(1), 23), Integer.MAX_VALUE);
    assertThat(due).allSatisfy(one -> assertThat(cameOfAge(one)).isZero());
    long before = events();

    goRound(at(THE_DAY, 0), 1);
    long halfWay = events();
    assertThat(halfWay - before).as("killed after the first few").isBetween(1L, (long) AT_ONCE);
    goRound(at(THE_DAY, 0), Integer.MAX_VALUE);

    assertThat(due).allSatisfy(one -> assertThat(cameOfAge(one)).isEqualTo(1));
    assertThat(events() - before).as("one event each, and no other").isEqualTo(due.size());
    assertThat(others).allSatisfy(one -> assertThat(registering.history(one)).hasSize(1));
    goRound(at(THE_DAY, 1), Integer.MAX_VALUE);
    assertThat(events() - before).as("a second round").isEqualTo(due.size());
  }

  /// A new instance of the automation, as after a start, for so many rounds or until all is done.
  private void goRound(Instant instant, int rounds) {
    var clock = Clock.fixed(instant, PolicyClock.ZONE);
    var days = new WhenDayTurnsThenLook(lines, commands, new Now(clock));
    for (int i = 0; i < rounds; i++) {
      if (days.round(AT_ONCE).await().atMost(Duration.ofSeconds(60)) == 0) {
        return;
      }
    }
  }

  private long cameOfAge(UUID caseId) {
    return registering.history(caseId).stream()
        .filter(one -> one.event() instanceof Event.CameOfAge)
        .count();
  }

  private long events() {
    return pool.query("select count(*) from event where type like 'consent.%'")
        .execute()
        .await()
        .atMost(Duration.ofSeconds(20))
        .iterator()
        .next()
        .getLong(0);
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(PolicyClock.ZONE).toInstant();
  }
}
