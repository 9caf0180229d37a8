package attune.referral.domain;

import static attune.eventsourcing.Decision.accept;
import static attune.eventsourcing.Decision.nothing;
import static attune.eventsourcing.Decision.refuse;

import attune.eventsourcing.Decision;
import attune.eventsourcing.Personal;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What keeps a case, or something about it, to named people. It stands beside where the case is,
/// and only those who are named learn of it.
///
/// @param escalations that somebody is thought to be at risk: each is told to those it names
/// @param lifted how the last restriction ended, by which a repeat is known
public record Protection(
    List<Event.Escalated> escalations,
    @Nullable Restriction restriction,
    Event.@Nullable RestrictionLifted lifted) {

  public static final Protection NONE = new Protection(List.of(), null, null);

  public Protection {
    escalations = List.copyOf(escalations);
  }

  /// Whether the case exists for `subject`.
  public boolean admits(String subject) {
    return restriction == null || restriction.names(subject);
  }

  /// The last escalation that `subject` may know of: of another's they learn nothing by making one
  /// of their own, and take nothing away from whom that one names.
  public Optional<Event.Escalated> escalationToldTo(String subject) {
    return escalations.reversed().stream().filter(one -> one.named().contains(subject)).findFirst();
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
      case Event.Escalated how -> new Protection(and(how), restriction, lifted);
      case Event.Restricted(var kind, var named, var reviewBy, _) ->
          new Protection(escalations, new Restriction(kind, named, reviewBy, null), lifted);
      case Event.RestrictionLifted how -> new Protection(escalations, null, how);
      case Event.RestrictionReviewed _ when restriction == null -> this;
      case Event.RestrictionReviewed(var finding, var reviewBy, _) ->
          new Protection(
              escalations,
              new Restriction(restriction.kind(), restriction.named(), reviewBy, finding),
              lifted);
    };
  }

  private Decision<Event> escalate(Command.Escalate c, UUID focusChild) {
    var now = new Event.Escalated(c.named(), Personal.of(focusChild, c.why()), c.at());
    return escalations.stream()
            .anyMatch(one -> one.named().equals(now.named()) && one.why().equals(now.why()))
        ? nothing()
        : accept(now);
  }

  private List<Event.Escalated> and(Event.Escalated one) {
    return Stream.concat(escalations.stream(), Stream.of(one)).toList();
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
