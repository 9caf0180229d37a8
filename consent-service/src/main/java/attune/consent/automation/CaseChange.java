package attune.consent.automation;

import attune.consent.access.CaseStatus;
import attune.eventstore.consumer.IncomingMessage;
import attune.eventstore.consumer.Unhandleable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// What a message says of who may see a case; what it does not speak of stays as it was.
///
/// @param status null where the case stands where it stood
/// @param referrer of the request, where that is what was told
/// @param practitioner who works on it from now on, where that changes
/// @param restriction whether it is restricted from now on, where that changes
record CaseChange(
    UUID caseId,
    long version,
    @Nullable CaseStatus status,
    @Nullable String referrer,
    @Nullable String system,
    Practitioner practitioner,
    Restriction restriction) {

  sealed interface Practitioner {
    record AsBefore() implements Practitioner {}

    record Nobody() implements Practitioner {}

    record Now(UUID subject) implements Practitioner {}
  }

  sealed interface Restriction {
    record AsBefore() implements Restriction {}

    record Lifted() implements Restriction {}

    record To(List<String> named) implements Restriction {
      public To {
        named = List.copyOf(named);
      }
    }
  }

  static CaseChange of(IncomingMessage message) {
    ObjectNode data = message.data();
    return new CaseChange(
        required(data, "caseId", UUID::fromString),
        required(data, "version", Long::parseLong),
        data.hasNonNull("status") ? required(data, "status", CaseStatus::valueOf) : null,
        text(data, "referrer"),
        text(data, "system"),
        practitioner(message.type(), data),
        restriction(message.type(), data));
  }

  /// Whoever a case was allocated to keeps it until it is opened again.
  private static Practitioner practitioner(String type, ObjectNode data) {
    return switch (type) {
      case "attune.referral.allocated.v1",
          "attune.referral.reallocated.v1",
          "attune.referral.handed-over.v1" ->
          new Practitioner.Now(required(data, "practitioner", UUID::fromString));
      case "attune.referral.withdrawn.v1",
          "attune.referral.reopened.v1",
          "attune.referral.opened-in-error.v1" ->
          new Practitioner.Nobody();
      default -> new Practitioner.AsBefore();
    };
  }

  private static Restriction restriction(String type, ObjectNode data) {
    return switch (type) {
      case "attune.referral.restricted.v1" ->
          new Restriction.To(
              StreamSupport.stream(data.path("named").spliterator(), false)
                  .map(JsonNode::asText)
                  .toList());
      case "attune.referral.restriction-lifted.v1" -> new Restriction.Lifted();
      default -> new Restriction.AsBefore();
    };
  }

  private static @Nullable String text(ObjectNode data, String member) {
    return data.hasNonNull(member) ? data.path(member).asText() : null;
  }

  /// Says which member can't be read, never what stood there.
  static <T> T required(ObjectNode data, String member, Function<String, T> read) {
    try {
      return read.apply(data.path(member).asText());
    } catch (IllegalArgumentException | DateTimeException _) {
      throw new Unhandleable("INVALID: /" + member);
    }
  }
}
