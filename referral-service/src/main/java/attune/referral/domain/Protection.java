package attune.referral.domain;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.eventsourcing.Decision;
import attune.eventsourcing.Personal;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What keeps a case, or something about it, to named people. It stands beside where the case is,
/// and only those who are named learn of it.
///
/// @param escalated that somebody is thought to be at risk, told to named staff alone
/// @param lifted how the last restriction ended, by which a repeat is known
public record Protection(
    Event.@Nullable Escalated escalated,
    @Nullable Restriction restriction,
    Event.@Nullable RestrictionLifted lifted) {

  public static final Protection NONE = new Protection(null, null, null);

  /// Whether the case exists for `subject`.
  public boolean admits(String subject) {
    return restriction == null || restriction.names(subject);
  }

  /// Whether `subject` may know that the case was escalated.
  public boolean escalationIsKnownTo(String subject) {
    return escalated != null && escalated.named().contains(subject);
  }

  Decision<Event> decide(Command.OfProtection command, UUID focusChild, TriagePolicy policy) {
    return switch (command) {
      case Command.Escalate c -> escalate(c, focusChild);
      case Command.Restrict c -> restrict(c, policy);
      case Command.LiftRestriction c -> lift(c, focusChild);
      case Command.ReviewRestriction c -> review(c, focusChild, policy);
    };
  }

  Protection with(Event.AboutAccess event) {
    return switch (event) {
      case Event.Escalated how -> new Protection(how, restriction, lifted);
      case Event.Restricted(var kind, var named, var reviewBy, _) ->
          new Protection(escalated, new Restriction(kind, named, reviewBy, null), lifted);
      case Event.RestrictionLifted how -> new Protection(escalated, null, how);
      case Event.RestrictionReviewed _ when restriction == null -> this;
      case Event.RestrictionReviewed(var finding, var reviewBy, _) ->
          new Protection(
              escalated,
              new Restriction(restriction.kind(), restriction.named(), reviewBy, finding),
              lifted);
    };
  }

  private Decision<Event> escalate(Command.Escalate c, UUID focusChild) {
    var now = new Event.Escalated(c.named(), Personal.of(focusChild, c.why()), c.at());
    return escalated != null
            && escalated.named().equals(now.named())
            && escalated.why().equals(now.why())
        ? nothing()
        : accept(now);
  }

  private Decision<Event> restrict(Command.Restrict c, TriagePolicy policy) {
    return restriction != null
            && restriction.kind() == c.kind()
            && restriction.named().equals(c.named())
        ? nothing()
        : accept(new Event.Restricted(c.kind(), c.named(), policy.reviewAfter(c.at()), c.at()));
  }

  private Decision<Event> lift(Command.LiftRestriction c, UUID focusChild) {
    if (restriction != null) {
      return accept(new Event.RestrictionLifted(Personal.of(focusChild, c.why()), c.at()));
    }
    return lifted == null ? refuse(Refusal.NOT_RESTRICTED) : nothing();
  }

  private Decision<Event> review(
      Command.ReviewRestriction c, UUID focusChild, TriagePolicy policy) {
    if (restriction == null) {
      return refuse(Refusal.NOT_RESTRICTED);
    }
    var finding = Personal.of(focusChild, c.finding());
    var reviewBy = policy.reviewAfter(c.at());
    return finding.equals(restriction.lastFinding()) && reviewBy.equals(restriction.reviewBy())
        ? nothing()
        : accept(new Event.RestrictionReviewed(finding, reviewBy, c.at()));
  }
}
