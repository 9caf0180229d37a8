package attune.referral.write;

import attune.eventstore.Answer;
import attune.eventstore.AnswerWriter;
import attune.eventstore.CommandHandler;
import attune.eventstore.Expectation;
import attune.eventstore.NaturalKey;
import attune.eventstore.Order;
import attune.eventstore.Outcome;
import attune.eventstore.http.Commands;
import attune.http.Incoming;
import attune.referral.access.Role;
import attune.referral.access.Sight;
import attune.referral.access.Viewer;
import attune.referral.access.Viewers;
import attune.referral.domain.CaseStatus;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Takes a command of the running request to its case, and tells what came of it.
@ApplicationScoped
final class CaseCommands {

  private static final String CASE_ID = "caseId";
  private static final String ESCALATED = "referral.escalated";

  private final CommandHandler<Command, Event, State> handler;
  private final Viewers viewers;
  private final Incoming incoming;

  CaseCommands(CommandHandler<Command, Event, State> handler, Viewers viewers, Incoming incoming) {
    this.handler = handler;
    this.viewers = viewers;
    this.incoming = incoming;
  }

  /// A case that is not there yet, unless one of its natural keys leads to one.
  Uni<Response> open(UUID caseId, Command.Send command, String role, List<NaturalKey> keys) {
    return handle(caseId, command, role, Expectation.fresh(), keys);
  }

  /// A case that the client has seen, and acts on in the first of `roles` that it has.
  Uni<Response> handle(UUID caseId, Command command, String... roles) {
    String role = incoming.caller().actingAs(List.of(roles));
    Expectation seen = Expectation.exactly(incoming.ifMatch().version());
    return handle(caseId, command, role, seen, List.of());
  }

  private Uni<Response> handle(
      UUID caseId, Command command, String role, Expectation expected, List<NaturalKey> keys) {
    return viewers
        .of(incoming.caller())
        .chain(viewer ->
            handler.handle(
                new Order<>(
                    caseId.toString(),
                    command,
                    expected,
                    Optional.of(Commands.idempotency(incoming)),
                    keys,
                    seenBy(role, viewer.acting(), caseId, command),
                    Commands.meta(incoming, role),
                    ANSWER)))
        .map(outcome -> Commands.respond(told(outcome, command), CASE_ID));
  }

  private static Predicate<State> seenBy(String role, Viewer viewer, UUID caseId, Command command) {
    Sight needed = needed(role, command);
    return state -> Sight.by(role, viewer, caseId, state).compareTo(needed) >= 0;
  }

  /// How much somebody has to see of a case to do something with it. Triage sees where a case
  /// stands when it was decided on, and is told that it is too late.
  private static Sight needed(String role, Command command) {
    return switch (role) {
      case Role.DUTY -> Sight.NAMES;
      case Role.DATA_PROTECTION -> Sight.STATUS;
      case Role.REFERRER, Role.CASE_SYSTEM -> Sight.PROGRESS;
      case Role.TRIAGE -> command instanceof Command.OfTriage ? Sight.STATUS : Sight.WHOLE;
      default -> Sight.WHOLE;
    };
  }

  /// As it is told to whoever sent the command: what was changed meanwhile, but for what only named
  /// people may know, and what a new request lacks by its place in the body.
  private static Outcome told(Outcome outcome, Command command) {
    return switch (outcome) {
      case Outcome.Stale(var version, var by, var changes) ->
          new Outcome.Stale(
              version,
              by,
              changes.stream().filter(change -> !change.type().equals(ESCALATED)).toList());
      case Outcome.Refused(var refusal, var reasons, var stream, var visible)
          when command instanceof Command.Send send ->
          new Outcome.Refused(refusal, new Pointers(send.request()).of(reasons), stream, visible);
      case Outcome.Refused _,
          Outcome.Done _,
          Outcome.Unknown _,
          Outcome.KeyReused _,
          Outcome.StillRunning _,
          Outcome.Busy _ ->
          outcome;
    };
  }

  private static final AnswerWriter<State> ANSWER =
      (stream, version, state, created) ->
          new Answer(
              created ? 201 : 200,
              created ? "/v1/referrals/" + stream : null,
              version,
              switch (state) {
                case State.Case known -> told(stream, version, known);
                case State.None _ -> throw new IllegalStateException("A case has an event");
              });

  private static String told(String stream, long version, State.Case known) {
    return JsonObject.of(
            CASE_ID,
            stream,
            "reference",
            known.about().origin().reference().value(),
            "status",
            CaseStatus.of(known).name(),
            "version",
            version)
        .encode();
  }
}
