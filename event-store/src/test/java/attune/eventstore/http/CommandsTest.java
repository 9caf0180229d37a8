package attune.eventstore.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import attune.eventsourcing.Decision.Reason;
import attune.eventsourcing.Meta.Actor;
import attune.eventstore.Answer;
import attune.eventstore.Outcome;
import attune.eventstore.door.Door;
import attune.http.Fault;
import attune.http.Problem;
import attune.http.ProblemException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandsTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void what_was_made_has_its_place_and_version() {
    Response response =
        respond(new Outcome.Done(new Answer(201, "/v1/doors/1", 1, "{\"a\":1}"), false));

    assertThat(response.getStatus()).isEqualTo(201);
    assertThat(response.getHeaderString("Location")).isEqualTo("/v1/doors/1");
    assertThat(response.getHeaderString("ETag")).isEqualTo("\"1\"");
    assertThat(response.getHeaderString("Idempotency-Replayed")).isNull();
    assertThat(response.getEntity()).isEqualTo("{\"a\":1}");
  }

  @Test
  void what_has_no_version_has_no_tag() {
    Response response =
        Commands.respondUnversioned(new Outcome.Done(new Answer(200, null, 0, "{}"), true));

    assertThat(response.getHeaderString("ETag")).isNull();
    assertThat(response.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
    assertThat(
            catchThrowableOfType(
                    ProblemException.class, () -> Commands.respondUnversioned(new Outcome.Busy()))
                .problem()
                .code())
        .isEqualTo("BUSY");
  }

  @Test
  void a_repeated_answer_says_so() {
    Response response = respond(new Outcome.Done(new Answer(200, null, 7, "{}"), true));

    assertThat(response.getHeaderString("Idempotency-Replayed")).isEqualTo("true");
    assertThat(response.getHeaderString("Location")).isNull();
    assertThat(response.getHeaderString("ETag")).isEqualTo("\"7\"");
  }

  @Test
  void a_refusal_has_its_own_code_every_reason_and_the_stream_if_it_may_be_seen() {
    List<Reason> reasons = List.of(new Reason(Door.Refusal.NO_DOOR, "/door"));

    Problem seen = problem(new Outcome.Refused(Door.Refusal.CLOSED, reasons, "door-1", true));
    Problem unseen = problem(new Outcome.Refused(Door.Refusal.CLOSED, reasons, "door-1", false));

    assertThat(seen.code()).isEqualTo("CLOSED");
    assertThat(seen.errors()).containsExactly(new Fault("/door", "NO_DOOR", "No door"));
    assertThat(seen.members()).containsExactly(Map.entry("doorId", "door-1"));
    assertThat(unseen.members()).isEmpty();
  }

  @Test
  void a_stale_client_learns_who_changed_what() {
    Problem problem =
        problem(
            new Outcome.Stale(
                4,
                new Actor("subject-1", "triage", "gateway"),
                List.of(new Outcome.Change("door.opened", MONDAY))));

    assertThat(problem.code()).isEqualTo("STALE");
    assertThat(problem.members())
        .containsEntry("version", 4L)
        .containsEntry("changedBy", Map.of("subject", "subject-1", "role", "triage"))
        .containsEntry(
            "changes",
            List.of(Map.of("type", "door.opened", "recordedAt", "2026-11-23T09:00:00Z")));
    assertThat(problem.headers()).containsEntry("ETag", "\"4\"");
  }

  @Test
  void whoever_comes_at_a_bad_moment_is_told_when_to_come_again() {
    assertThat(problem(new Outcome.StillRunning()))
        .extracting(Problem::code, Problem::headers)
        .containsExactly("STILL_RUNNING", Map.of("Retry-After", "1"));
    assertThat(problem(new Outcome.Busy()))
        .extracting(Problem::code, Problem::headers)
        .containsExactly("BUSY", Map.of("Retry-After", "1"));
  }

  @Test
  void the_rest_is_told_by_its_code_alone() {
    assertThat(problem(new Outcome.Unknown())).isEqualTo(Problem.of("NOT_FOUND"));
    assertThat(problem(new Outcome.KeyReused())).isEqualTo(Problem.of("IDEMPOTENCY_KEY_REUSED"));
  }

  private static Response respond(Outcome outcome) {
    return Commands.respond(outcome, "doorId");
  }

  private static Problem problem(Outcome outcome) {
    return catchThrowableOfType(ProblemException.class, () -> respond(outcome)).problem();
  }
}
