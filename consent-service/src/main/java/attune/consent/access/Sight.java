package attune.consent.access;

import attune.http.Caller;
import java.util.Comparator;
import java.util.Set;

/// How much of a register somebody may see, from nothing at all upwards.
public enum Sight {
  /// Not even that it exists.
  NOTHING,
  /// Who is in it, by their ids: enough to write down what somebody says on the telephone.
  PEOPLE,
  /// Whether filming and film may go on, and not who said no.
  STATUS,
  /// What film there is, and what keeps it.
  FILM,
  WHOLE;

  /// Who sees the whole of a restricted case once they are named.
  private static final Set<String> STAFF =
      Set.of(Role.SERVICE_MANAGER, Role.PRACTITIONER, Role.SUPERVISOR);

  /// What all roles of the caller together let them see.
  public static Sight of(Viewer viewer, CaseAccess known) {
    return viewer.caller().roles().stream()
        .map(role -> by(role, viewer, known))
        .max(Comparator.naturalOrder())
        .orElse(NOTHING);
  }

  /// What one role lets them see. A restricted case is there for named people alone; data
  /// protection knows of its film, so that what the law wants kept or erased is.
  public static Sight by(String role, Viewer viewer, CaseAccess known) {
    if (known.isRestricted()) {
      if (!known.names(viewer.caller().subject())) {
        return role.equals(Role.DATA_PROTECTION) ? FILM : NOTHING;
      }
      return STAFF.contains(role) ? WHOLE : byRelation(role, viewer, known);
    }
    return byRelation(role, viewer, known);
  }

  private static Sight byRelation(String role, Viewer viewer, CaseAccess known) {
    Caller caller = viewer.caller();
    return switch (role) {
      case Role.SERVICE_MANAGER -> WHOLE;
      case Role.PRACTITIONER -> known.isWorkedOnBy(caller.subject()) ? WHOLE : NOTHING;
      case Role.SUPERVISOR -> known.isWorkedOnByOneOf(viewer.supervisees()) ? WHOLE : NOTHING;
      case Role.DATA_PROTECTION -> FILM;
      case Role.TRIAGE -> STATUS;
      case Role.REFERRER -> known.isSentBy(caller.subject()) ? STATUS : NOTHING;
      case Role.CASE_SYSTEM -> known.isKeptBy(caller.system()) ? STATUS : NOTHING;
      case Role.DUTY -> PEOPLE;
      default -> NOTHING;
    };
  }
}
