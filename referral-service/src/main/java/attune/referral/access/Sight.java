package attune.referral.access;

import attune.http.Caller;
import attune.referral.domain.Origin;
import attune.referral.domain.Protection;
import attune.referral.domain.Referral.State;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// How much of a case somebody may see, from nothing at all upwards.
public enum Sight {
  /// Not even that it exists.
  NOTHING,
  /// Who is in it: enough to know whom somebody on the telephone speaks of.
  NAMES,
  /// Where it stands.
  STATUS,
  /// How it goes on, and what is asked of them.
  PROGRESS,
  WHOLE;

  /// Who sees the whole of a restricted case once they are named.
  private static final Set<String> STAFF =
      Set.of(
          Role.SERVICE_MANAGER,
          Role.PRACTITIONER,
          Role.SUPERVISOR,
          Role.TRIAGE,
          Role.DATA_PROTECTION);

  /// What all roles of the viewer together let them see.
  public static Sight of(Viewer viewer, UUID caseId, State state) {
    return viewer.caller().roles().stream()
        .map(role -> by(role, viewer, caseId, state))
        .max(Comparator.naturalOrder())
        .orElse(NOTHING);
  }

  /// What one role of the viewer lets them see. A restricted case is there for named people alone;
  /// data protection knows of it, so that somebody can lift what was restricted by mistake.
  public static Sight by(String role, Viewer viewer, UUID caseId, State state) {
    return switch (state) {
      case State.None _ -> NOTHING;
      case State.Case known -> {
        Protection protection = known.about().protection();
        if (protection.restriction() == null) {
          yield byRelation(role, viewer, caseId, known);
        }
        if (!protection.admits(viewer.caller().subject())) {
          yield role.equals(Role.DATA_PROTECTION) ? STATUS : NOTHING;
        }
        yield STAFF.contains(role) ? WHOLE : byRelation(role, viewer, caseId, known);
      }
    };
  }

  /// How much of it one role of the viewer lets them act on. To be named in a restricted case is to
  /// see it; what somebody does there, they do as in any other case of theirs.
  public static Sight acting(String role, Viewer viewer, UUID caseId, State state) {
    Sight seen = by(role, viewer, caseId, state);
    return seen == WHOLE && state instanceof State.Case known
        ? byRelation(role, viewer, caseId, known)
        : seen;
  }

  private static Sight byRelation(String role, Viewer viewer, UUID caseId, State.Case known) {
    Origin origin = known.about().origin();
    return switch (role) {
      case Role.SERVICE_MANAGER -> WHOLE;
      case Role.TRIAGE -> known instanceof State.Undecided ? WHOLE : STATUS;
      case Role.PRACTITIONER ->
          isWorkedOn(known, viewer) || viewer.opened().contains(caseId) ? WHOLE : NOTHING;
      case Role.SUPERVISOR ->
          practitioner(known).filter(viewer.supervisees()::contains).isPresent() ? WHOLE : NOTHING;
      case Role.REFERRER -> isSentBy(viewer.caller(), origin) ? PROGRESS : NOTHING;
      case Role.CASE_SYSTEM -> isKeptBy(viewer.caller(), origin) ? PROGRESS : NOTHING;
      case Role.DUTY -> NAMES;
      case Role.DATA_PROTECTION -> STATUS;
      default -> NOTHING;
    };
  }

  private static boolean isWorkedOn(State.Case known, Viewer viewer) {
    return practitioner(known).filter(viewer::is).isPresent();
  }

  private static boolean isSentBy(Caller caller, Origin origin) {
    return caller.subject().equals(origin.referrer());
  }

  private static boolean isKeptBy(Caller caller, Origin origin) {
    return caller.system().filter(system -> system.equals(origin.system())).isPresent();
  }

  private static Optional<UUID> practitioner(State.Case known) {
    return switch (known) {
      case State.Allocated(_, var to) -> Optional.of(to);
      case State.Closed(_, var to, _) -> Optional.of(to);
      case State.Withdrawn(_, var to, _) -> Optional.ofNullable(to);
      case State.Undecided _, State.Declined _, State.Waiting _, State.OpenedInError _ ->
          Optional.empty();
    };
  }
}
