package attune.consent.write;

import attune.consent.access.CaseAccess;
import attune.consent.access.Cases;
import attune.consent.access.Role;
import attune.consent.access.Sight;
import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.ConsentRegister.Refusal;
import attune.consent.domain.ConsentRegister.State;
import attune.consent.domain.DecidedBy;
import attune.consent.domain.Register;
import attune.eventstore.Answer;
import attune.eventstore.AnswerWriter;
import attune.eventstore.CommandHandler;
import attune.eventstore.Expectation;
import attune.eventstore.Order;
import attune.eventstore.Outcome;
import attune.eventstore.Reader;
import attune.eventstore.http.Commands;
import attune.http.Code;
import attune.http.Incoming;
import attune.http.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Takes a command of the running request to its register, and tells what came of it.
@ApplicationScoped
final class RegisterCommands {

  static final String CASE_ID = "caseId";

  /// Who may see it was looked up before. That film was used changes nothing that a form is based
  /// on.
  private static final Reader<Event, State> READER =
      new Reader<>() {
        @Override
        public boolean sees(State state) {
          return true;
        }

        @Override
        public boolean isTold(Event event, State state) {
          return !(event instanceof Event.AboutPermits);
        }
      };

  private final CommandHandler<Command, Event, State> handler;
  private final Cases cases;
  private final Incoming incoming;

  RegisterCommands(CommandHandler<Command, Event, State> handler, Cases cases, Incoming incoming) {
    this.handler = handler;
    this.cases = cases;
    this.incoming = incoming;
  }

  /// The Keycloak subject id of who sent it.
  String caller() {
    return incoming.caller().subject();
  }

  /// A register that the client has seen, and acts on in one of `roles`.
  Uni<Response> handle(UUID caseId, Command command, String... roles) {
    Expectation seen = Expectation.exactly(incoming.ifMatch().version());
    return handle(caseId, null, command, seen, roles);
  }

  /// The same, making something that has an id of its own.
  Uni<Response> handle(UUID caseId, UUID made, Command command, String... roles) {
    Expectation seen = Expectation.exactly(incoming.ifMatch().version());
    return handle(caseId, _ -> made, command, seen, roles);
  }

  /// A register as it is: a no counts whatever else has changed meanwhile.
  Uni<Response> handleAnyhow(UUID caseId, Command command, String... roles) {
    return handle(caseId, null, command, Expectation.any(), roles);
  }

  Uni<Response> handleAnyhow(UUID caseId, UUID made, Command command, String... roles) {
    return handle(caseId, _ -> made, command, Expectation.any(), roles);
  }

  /// The same, where what is asked for may be there already, by another id.
  Uni<Response> handleAnyhow(
      UUID caseId, Function<Register, UUID> made, Command command, String... roles) {
    return handle(caseId, made, command, Expectation.any(), roles);
  }

  private Uni<Response> handle(
      UUID caseId,
      @Nullable Function<Register, UUID> made,
      Command command,
      Expectation expected,
      String... roles) {
    return cases
        .seen(caseId)
        .map(seen -> actingAs(seen, command, List.of(roles)))
        .chain(role ->
            handler.handle(
                new Order<>(
                    caseId.toString(),
                    command,
                    expected,
                    Optional.of(Commands.idempotency(incoming)),
                    List.of(),
                    READER,
                    Commands.meta(incoming, role),
                    answer(made))))
        .map(RegisterCommands::respond);
  }

  /// The case may be known and its people not yet: its register is about to be there.
  static Response respond(Outcome outcome) {
    if (outcome instanceof Outcome.Refused(var refusal, _, _, _) && refusal == Refusal.NOT_OPENED) {
      throw behind();
    }
    return Commands.respond(outcome, CASE_ID);
  }

  static RuntimeException behind() {
    return Problem.of("REGISTER_BEHIND").withHeader(HttpHeaders.RETRY_AFTER, "1").exception();
  }

  /// The first of `roles` in which somebody may do it: who practises and manages, or is on duty, is
  /// not held to one of them. If none lets them, what the first would be told.
  static String actingAs(Cases.Seen seen, Command command, List<String> roles) {
    String first = seen.viewer().caller().actingAs(roles);
    return roles.stream()
        .filter(seen.viewer().caller()::is)
        .filter(role -> against(seen, role, command).isEmpty())
        .findFirst()
        .orElseThrow(
            () -> Problem.of(against(seen, first, command).orElse(Code.FORBIDDEN)).exception());
  }

  private static Optional<Code> against(Cases.Seen seen, String role, Command command) {
    if (seen.by(role).compareTo(needed(role)) < 0) {
      return Optional.of(Code.NOT_FOUND);
    }
    return isBeforeAcceptanceAlone(role) && !mayAnswerBefore(seen.known(), command)
        ? Optional.of(Code.FORBIDDEN)
        : Optional.empty();
  }

  /// How much somebody has to see of a register to do something with it.
  private static Sight needed(String role) {
    return switch (role) {
      case Role.DUTY -> Sight.PEOPLE;
      case Role.DATA_PROTECTION -> Sight.FILM;
      case Role.TRIAGE, Role.REFERRER, Role.CASE_SYSTEM -> Sight.STATUS;
      default -> Sight.WHOLE;
    };
  }

  private static boolean isBeforeAcceptanceAlone(String role) {
    return switch (role) {
      case Role.TRIAGE, Role.REFERRER, Role.CASE_SYSTEM -> true;
      default -> false;
    };
  }

  /// Somebody's own answer, while triage has still to decide.
  private static boolean mayAnswerBefore(CaseAccess known, Command command) {
    return known.status().isUndecided()
        && switch (command) {
          case Command.Give give -> give.decidedBy().as() == DecidedBy.As.SELF;
          case Command.Refuse refuse -> refuse.decidedBy().as() == DecidedBy.As.SELF;
          default -> false;
        };
  }

  static AnswerWriter<State> answer(@Nullable Function<Register, UUID> made) {
    return (stream, version, state, _) -> {
      JsonObject told = JsonObject.of(CASE_ID, stream, "version", version);
      if (made != null && state instanceof State.Known known) {
        told.put("id", made.apply(known.register()).toString());
      }
      return new Answer(200, null, version, told.encode());
    };
  }
}
