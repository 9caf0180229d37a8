package attune.referral.write;

import attune.eventstore.Answer;
import attune.eventstore.AnswerWriter;
import attune.eventstore.CommandHandler;
import attune.eventstore.Expectation;
import attune.eventstore.Order;
import attune.eventstore.Reader;
import attune.eventstore.http.Commands;
import attune.http.Code;
import attune.http.Incoming;
import attune.http.Problem;
import attune.referral.access.Role;
import attune.referral.domain.Staff;
import attune.referral.domain.Staff.Command;
import attune.referral.domain.Staff.Event;
import attune.referral.domain.Staff.State;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Takes a command of the running request to what is known of a practitioner. Nothing has to be
/// known of them before: who has seen that nothing is sends `If-Match: "0"`.
@ApplicationScoped
final class StaffCommands {

  private static final String PRACTITIONER_ID = "practitionerId";

  @Schema(name = "StaffReceipt")
  record Receipt(
      UUID practitionerId, @Schema(description = "As in the ETag", examples = "1") long version) {}

  private final CommandHandler<Command, Event, State> handler;
  private final Incoming incoming;

  StaffCommands(CommandHandler<Command, Event, State> handler, Incoming incoming) {
    this.handler = handler;
    this.incoming = incoming;
  }

  Uni<Response> handle(UUID practitioner, Command command) {
    return handle(practitioner, command, Role.SERVICE_MANAGER);
  }

  /// What practitioners may say of themselves, too; for others' there is nothing to be seen.
  Uni<Response> handleOwn(UUID practitioner, Command command) {
    String role = incoming.caller().actingAs(List.of(Role.SERVICE_MANAGER, Role.PRACTITIONER));
    boolean own = practitioner.toString().equals(incoming.caller().subject());
    if (role.equals(Role.PRACTITIONER) && !own) {
      throw Problem.of(Code.NOT_FOUND).exception();
    }
    return handle(practitioner, command, role);
  }

  private Uni<Response> handle(UUID practitioner, Command command, String role) {
    return handler
        .handle(
            new Order<>(
                Staff.stream(practitioner),
                command,
                Expectation.exactlyOrNone(incoming.ifMatch().version()),
                Optional.of(Commands.idempotency(incoming)),
                List.of(),
                Reader.ofAll(),
                Commands.meta(incoming, role),
                answer(practitioner)))
        .map(outcome -> Commands.respond(Named.by(practitioner, outcome), PRACTITIONER_ID));
  }

  private static AnswerWriter<State> answer(UUID practitioner) {
    return (_, version, _, _) ->
        new Answer(
            200,
            null,
            version,
            JsonObject.of(PRACTITIONER_ID, practitioner.toString(), "version", version).encode());
  }
}
