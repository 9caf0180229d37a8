package attune.consent.automation;

import static attune.consent.automation.CaseChange.required;

import attune.eventstore.consumer.IncomingMessage;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who supervises a practitioner from now on.
///
/// @param supervisor null if nobody does any more
/// @param outside whether that is somebody outside the council, who sees no case
/// @param until the last day of it, if it has one
record SupervisionChange(
    UUID practitioner,
    long version,
    @Nullable UUID supervisor,
    boolean outside,
    @Nullable LocalDate until) {

  static SupervisionChange of(IncomingMessage message) {
    ObjectNode data = message.data();
    UUID practitioner = required(data, "practitioner", UUID::fromString);
    long version = required(data, "version", Long::parseLong);
    return message.type().equals(WhenSupervisionChangedThenKeepAccess.ENDED)
        ? new SupervisionChange(practitioner, version, null, false, null)
        : new SupervisionChange(
            practitioner,
            version,
            required(data, "supervisor", UUID::fromString),
            data.path("outside").asBoolean(true),
            data.hasNonNull("until") ? required(data, "until", LocalDate::parse) : null);
  }
}
