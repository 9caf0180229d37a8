package attune.referral.read.feed;

import attune.eventstore.EventTypes.NamedVersion;
import attune.http.Code;
import attune.http.Fault;
import attune.http.FaultCode;
import attune.http.Problem;
import attune.referral.domain.Referral.Event;
import attune.referral.storage.ReferralEventTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The events that a case system is told: how its cases go on, as in their history, and not what is
/// known of the people or who is kept from what.
final class Told {

  /// What is stored, by what it is called in public.
  private static final Map<String, String> STORED =
      ReferralEventTypes.TYPES.all().stream()
          .map(NamedVersion::type)
          .distinct()
          .filter(type -> isTold(ReferralEventTypes.TYPES.classOf(type)))
          .collect(
              Collectors.toMap(
                  type -> "attune." + type + ".v1", type -> type, (one, _) -> one, TreeMap::new));

  private Told() {}

  /// Reads `?types=`, public names between commas; all of them if it is absent.
  static Set<String> stored(@Nullable String types) {
    if (types == null || types.isBlank()) {
      return Set.copyOf(STORED.values());
    }
    return Arrays.stream(types.split(",", -1)).map(Told::known).collect(Collectors.toSet());
  }

  private static String known(String type) {
    @Nullable String stored = STORED.get(type.strip());
    if (stored == null) {
      String detail = "is not one of " + String.join(", ", STORED.keySet());
      throw Problem.of(Code.INVALID_PARAMETER)
          .with(List.of(Fault.of("types", FaultCode.UNKNOWN_CODE, detail)))
          .exception();
    }
    return stored;
  }

  private static boolean isTold(Class<? extends Event> event) {
    return event == Event.Sent.class
        || (Event.OfCourse.class.isAssignableFrom(event) && event != Event.OwnAnswerRecorded.class);
  }
}
