package attune.consent.write;

import attune.consent.domain.Answer;
import attune.consent.domain.Obstacle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The answer to a question.
@Schema(name = "ConsentDecision")
record Decided(
    boolean permitted,
    @Schema(description = "For one use; absent if refused, and of a past instant")
        @Nullable UUID permitId,
    @Schema(description = "When the permit can no longer be used") @Nullable Instant expiresAt,
    @Schema(description = "Every person's reasons, if refused") List<Because> reasons,
    @Schema(examples = "1") String policyVersion,
    @Schema(description = "The version of the register it was decided on") long registerVersion) {

  @Schema(name = "ConsentObstacle")
  record Because(UUID personId, Obstacle reason) {}

  Decided {
    reasons = List.copyOf(reasons);
  }

  static Decided of(Answer answer) {
    return switch (answer) {
      case Answer.Permitted(var policy, var register) ->
          new Decided(true, null, null, List.of(), policy, register);
      case Answer.Refused(var because, var policy, var register) ->
          new Decided(
              false,
              null,
              null,
              because.stream().map(one -> new Because(one.person(), one.obstacle())).toList(),
              policy,
              register);
    };
  }

  Decided with(UUID permit, Instant until) {
    return new Decided(permitted, permit, until, reasons, policyVersion, registerVersion);
  }
}
