package attune.referral.access;

import attune.http.Caller;
import attune.referral.domain.Origin;
import attune.referral.domain.Referral.State;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How much of a case somebody may see, from nothing at all upwards.
public enum Sight {
  /// Not even that it exists.
  NOTHING,
  /// Where it stands.
  STATUS,
  /// How it goes on, and what is asked of them.
  PROGRESS,
  WHOLE;

  /// What all roles of the caller together let them see.
  public static Sight of(Caller caller, State state) {
    return caller.roles().stream()
        .map(role -> by(role, caller, state))
        .max(Comparator.naturalOrder())
        .orElse(NOTHING);
  }

  /// What one role of the caller lets them see.
  public static Sight by(String role, Caller caller, State state) {
    return switch (state) {
      case State.None _ -> NOTHING;
      case State.Case known ->
          switch (role) {
            case Role.SERVICE_MANAGER -> WHOLE;
            case Role.TRIAGE -> known instanceof State.Undecided ? WHOLE : STATUS;
            case Role.PRACTITIONER -> isAllocatedTo(caller, known) ? WHOLE : NOTHING;
            case Role.REFERRER -> isSentBy(caller, known.origin()) ? PROGRESS : NOTHING;
            case Role.CASE_SYSTEM -> isKeptBy(caller, known.origin()) ? PROGRESS : NOTHING;
            default -> NOTHING;
          };
    };
  }

  private static boolean isSentBy(Caller caller, Origin origin) {
    return caller.subject().equals(origin.referrer());
  }

  private static boolean isKeptBy(Caller caller, Origin origin) {
    return caller.system().filter(system -> system.equals(origin.system())).isPresent();
  }

  private static boolean isAllocatedTo(Caller caller, State.Case known) {
    @Nullable UUID practitioner =
        switch (known) {
          case State.Allocated(_, var to) -> to;
          case State.Closed(_, var to, _) -> to;
          case State.Undecided _, State.Declined _, State.Waiting _ -> null;
        };
    return practitioner != null && practitioner.toString().equals(caller.subject());
  }
}
