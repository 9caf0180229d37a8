package attune.eventstore.http;

import attune.eventsourcing.Decision.Reason;
import attune.eventsourcing.Meta;
import attune.eventstore.Answer;
import attune.eventstore.Idempotency;
import attune.eventstore.Outcome;
import attune.http.Caller;
import attune.http.Code;
import attune.http.Correlation;
import attune.http.Fault;
import attune.http.IfMatch;
import attune.http.Incoming;
import attune.http.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Between a command and HTTP: what of a request goes with the order, and how its outcome is told.
public final class Commands {

  public static final String REPLAYED = "Idempotency-Replayed";

  private Commands() {}

  /// The name that a repeat of this request has: scoped to who asks, through what, and where.
  public static Idempotency idempotency(Incoming request) {
    Caller caller = request.caller();
    return new Idempotency(
        caller.client() + "/" + caller.subject(),
        request.route(),
        request.idempotencyKey().value(),
        request.fingerprint().hex());
  }

  /// Who brings the command about, and which trace it belongs to.
  ///
  /// @param role the role that allows it
  public static Meta meta(Incoming request, String role) {
    Caller caller = request.caller();
    Correlation correlation = request.correlation();
    return new Meta(
        new Meta.Actor(caller.subject(), role, caller.client()),
        correlation.id(),
        null,
        correlation.traceparent());
  }

  /// The answer, or else the problem, thrown for the edge to tell.
  ///
  /// @param idMember what a problem calls the stream that was decided on: `caseId`
  public static Response respond(Outcome outcome, String idMember) {
    return switch (outcome) {
      case Outcome.Done(var answer, var replayed) -> done(answer, replayed);
      case Outcome.Refused refused -> throw refused(refused, idMember).exception();
      case Outcome.Stale stale -> throw stale(stale).exception();
      case Outcome.Unknown _ -> throw Problem.of(Code.NOT_FOUND).exception();
      case Outcome.KeyReused _ -> throw Problem.of(Code.IDEMPOTENCY_KEY_REUSED).exception();
      case Outcome.StillRunning _ -> throw retried(Problem.of(Code.STILL_RUNNING)).exception();
      case Outcome.Busy _ -> throw retried(Problem.of(Code.BUSY)).exception();
    };
  }

  /// The same where nothing has a version that `If-Match` could name.
  public static Response respondUnversioned(Outcome outcome) {
    return outcome instanceof Outcome.Done(var answer, var replayed)
        ? told(answer, replayed).build()
        : respond(outcome, "");
  }

  private static Response done(Answer answer, boolean replayed) {
    return told(answer, replayed).header(HttpHeaders.ETAG, IfMatch.etag(answer.version())).build();
  }

  private static Response.ResponseBuilder told(Answer answer, boolean replayed) {
    Response.ResponseBuilder response =
        Response.status(answer.status())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(answer.json());
    if (answer.location() != null) {
      response.header(HttpHeaders.LOCATION, answer.location());
    }
    if (replayed) {
      response.header(REPLAYED, "true");
    }
    return response;
  }

  private static Problem refused(Outcome.Refused refused, String idMember) {
    Problem problem =
        Problem.of(refused.refusal().name())
            .with(refused.reasons().stream().map(Commands::fault).toList());
    return refused.visible() ? problem.with(idMember, refused.stream()) : problem;
  }

  private static Fault fault(Reason reason) {
    String words = reason.code().name().replace('_', ' ').toLowerCase(Locale.ROOT);
    return new Fault(
        reason.about(),
        reason.code().name(),
        words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
  }

  private static Problem stale(Outcome.Stale stale) {
    List<Map<String, Object>> changes =
        stale.changes().stream()
            .map(change ->
                Map.<String, Object>of(
                    "type", change.type(), "recordedAt", change.recordedAt().toString()))
            .toList();
    Problem problem =
        Problem.of(Code.STALE)
            .with("version", stale.version())
            .with("changes", changes)
            .withHeader(HttpHeaders.ETAG, IfMatch.etag(stale.version()));
    Meta.@Nullable Actor by = stale.changedBy();
    return by == null
        ? problem
        : problem.with("changedBy", Map.of("subject", by.subject(), "role", by.role()));
  }

  private static Problem retried(Problem problem) {
    return problem.withHeader(HttpHeaders.RETRY_AFTER, "1");
  }
}
