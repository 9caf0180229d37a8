package attune.referral.automation;

import attune.eventstore.consumer.IncomingMessage;
import attune.eventstore.consumer.Unhandleable;
import attune.referral.domain.OwnAnswer.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A person's own answer about being filmed, as the consent register of their case has it.
///
/// @param version the register's: of two answers the later one holds
/// @param source the message that said so
record ConsentFact(
    UUID caseId,
    UUID person,
    Kind answer,
    @Nullable LocalDate until,
    long version,
    String source,
    Instant happenedAt,
    Instant recordedAt) {

  /// The fact in a message, or nothing if it is about another purpose, one film or audience alone,
  /// or says what somebody else decided.
  static Optional<ConsentFact> of(IncomingMessage message, Kind answer) {
    ObjectNode data = message.data();
    boolean own = answer == Kind.NOT_ABLE_TO_DECIDE || isOwn(data);
    return own && isAboutFilming(data) && !data.has("narrowedTo")
        ? Optional.of(fact(message, answer))
        : Optional.empty();
  }

  private static ConsentFact fact(IncomingMessage message, Kind answer) {
    ObjectNode data = message.data();
    return new ConsentFact(
        required(data, "caseId", UUID::fromString),
        required(data, "person", UUID::fromString),
        answer,
        data.hasNonNull("until") ? required(data, "until", LocalDate::parse) : null,
        required(data, "version", Long::parseLong),
        message.id(),
        required(data, "happenedAt", Instant::parse),
        required(data, "recordedAt", Instant::parse));
  }

  private static boolean isOwn(ObjectNode data) {
    return data.path("decidedBy").path("as").asText().equals("SELF");
  }

  private static boolean isAboutFilming(ObjectNode data) {
    return StreamSupport.stream(data.path("purposes").spliterator(), false)
        .map(JsonNode::asText)
        .anyMatch("FILMING"::equals);
  }

  /// Says which member can't be read, never what stood there.
  private static <T> T required(ObjectNode data, String member, Function<String, T> read) {
    try {
      return read.apply(data.path(member).asText());
    } catch (IllegalArgumentException | DateTimeException _) {
      throw new Unhandleable("INVALID: /" + member);
    }
  }
}
