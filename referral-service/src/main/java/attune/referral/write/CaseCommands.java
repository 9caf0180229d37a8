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

/// Takes a command of the running request to its case, and tells what came of it.
@ApplicationScoped
final class CaseCommands {

  private static final String CASE_ID = "caseId";

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
                    new CaseReader(role, viewer.acting(), caseId, needed(role, command)),
                    Commands.meta(incoming, role),
                    ANSWER)))
        .map(outcome -> Commands.respond(told(outcome, command), CASE_ID));
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

  /// What a new request lacks is told by its place in the body.
  private static Outcome told(Outcome outcome, Command command) {
    return outcome instanceof Outcome.Refused(var refusal, var reasons, var stream, var visible)
            && command instanceof Command.Send send
        ? new Outcome.Refused(refusal, new Pointers(send.request()).of(reasons), stream, visible)
        : outcome;
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
