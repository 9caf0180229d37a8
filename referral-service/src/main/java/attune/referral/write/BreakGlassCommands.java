package attune.referral.write;

import attune.eventstore.Answer;
import attune.eventstore.AnswerWriter;
import attune.eventstore.CommandHandler;
import attune.eventstore.Expectation;
import attune.eventstore.Order;
import attune.eventstore.Reader;
import attune.eventstore.http.Commands;
import attune.http.Incoming;
import attune.referral.access.Role;
import attune.referral.domain.BreakGlass;
import attune.referral.domain.BreakGlass.Command;
import attune.referral.domain.BreakGlass.Event;
import attune.referral.domain.BreakGlass.State;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Takes a command of the running request to an opening, and tells what came of it.
@ApplicationScoped
final class BreakGlassCommands {

  private static final String OPENING_ID = "openingId";

  @Schema(name = "OpeningReceipt")
  record Receipt(
      UUID openingId,
      UUID caseId,
      @Schema(description = "When the case closes again by itself") Instant until,
      @Schema(description = "As in the ETag", examples = "1") long version) {}

  private final CommandHandler<Command, Event, State> handler;
  private final Incoming incoming;

  BreakGlassCommands(CommandHandler<Command, Event, State> handler, Incoming incoming) {
    this.handler = handler;
    this.incoming = incoming;
  }

  Uni<Response> open(UUID opening, Command.Open command) {
    return handle(opening, command, Expectation.fresh(), Role.PRACTITIONER);
  }

  Uni<Response> review(UUID opening, Command.Review command) {
    Expectation seen = Expectation.exactly(incoming.ifMatch().version());
    return handle(opening, command, seen, Role.SERVICE_MANAGER);
  }

  private Uni<Response> handle(UUID opening, Command command, Expectation expected, String role) {
    return handler
        .handle(
            new Order<>(
                BreakGlass.stream(opening),
                command,
                expected,
                Optional.of(Commands.idempotency(incoming)),
                List.of(),
                Reader.ofAll(),
                Commands.meta(incoming, role),
                ANSWER))
        .map(outcome -> Commands.respond(Named.by(opening, outcome), OPENING_ID));
  }

  private static final AnswerWriter<State> ANSWER =
      (stream, version, state, created) ->
          switch (state) {
            case State.None _ -> throw new IllegalStateException("An opening has an event");
            case State.Opened(var how) -> answer(stream, version, how, created);
            case State.Reviewed(var how, _) -> answer(stream, version, how, created);
          };

  /// What can be read now is the case, so that is where a new opening leads.
  private static Answer answer(String stream, long version, Event.Opened how, boolean created) {
    JsonObject told =
        JsonObject.of(
            OPENING_ID,
            BreakGlass.opening(stream).toString(),
            "caseId",
            how.caseId().toString(),
            "until",
            how.until().toString(),
            "version",
            version);
    return new Answer(
        created ? 201 : 200,
        created ? "/v1/referrals/" + how.caseId() : null,
        version,
        told.encode());
  }
}
