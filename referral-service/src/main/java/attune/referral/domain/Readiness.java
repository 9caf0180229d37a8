package attune.referral.domain;

import attune.eventsourcing.Decision;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a request still lacks: everything at once, in the order in which the form asks for it.
public record Readiness(TriagePolicy policy) {

  /// What a complete request would have, and this one has not.
  List<Decision.Reason> missingToSend(Request request) {
    var missing = missingBesides(request.people(), request.agreements());
    missing.addAll(request.grounds().outline().missing());
    return missing;
  }

  /// What is missing besides the grounds, and can't be answered later.
  public List<Decision.Reason> missingBesides(List<Person> people, Agreements agreements) {
    List<Decision.Reason> missing = new ArrayList<>();
    if (agreements.agreedBy().isEmpty()) {
      missing.add(Missing.AGREEMENT_MISSING.about("agreedBy"));
    }
    if (!agreements.sharingWithCouncil()) {
      missing.add(Missing.AGREEMENT_MISSING.about("sharingWithCouncil"));
    }
    people.forEach(person -> missing.addAll(missingOf(person)));
    return missing;
  }

  /// What is missing of one person.
  public List<Decision.Reason> missingOf(Person person) {
    return person.role().isChild() && person.born() == null && person.expected() == null
        ? List.of(Missing.BIRTH_DATE_MISSING.about(person.id().toString()))
        : List.of();
  }

  /// That there is no child left to do this work for.
  public static Decision.Reason focusChildDied(UUID child) {
    return Missing.FOCUS_CHILD_DIED.about(child.toString());
  }

  /// What is missing in the grounds, for triage to say yes on.
  public static List<Decision.Reason> missingIn(GroundsOutline grounds) {
    List<Decision.Reason> missing = grounds.missing();
    if (grounds.assessment() && !grounds.indicatesVig()) {
      missing.add(Missing.ASSESSMENT_DOES_NOT_INDICATE_VIG.about("assessment"));
    }
    return missing;
  }

  /// The days on which each of `people` has to answer for themselves.
  public List<OwnAnswerNeeded> ownAnswersNeeded(List<Person> people) {
    return people.stream().flatMap(person -> policy.ownAnswerNeeded(person).stream()).toList();
  }

  /// The children who have to answer for themselves today and have not said yes.
  public static List<Decision.Reason> ownAnswersMissing(
      List<OwnAnswerNeeded> needed, Map<UUID, OwnAnswer> ownAnswers, LocalDate today) {
    return needed.stream()
        .filter(need -> need.on(today))
        .filter(need -> !permits(ownAnswers.get(need.child()), today))
        .map(need -> Missing.OWN_CONSENT_NEEDED.about(need.child().toString()))
        .toList();
  }

  /// Everything that stands between the request and its acceptance.
  public List<Decision.Reason> missingToAccept(
      Particulars about, Map<UUID, OwnAnswer> onRegister, LocalDate today) {
    CurrentRequest request = about.request();
    List<Person> people = about.household().living();
    var missing = missingBesides(people, request.agreements());
    if (about.household().hasDied(about.origin().focusChild())) {
      missing.add(focusChildDied(about.origin().focusChild()));
    }
    missing.addAll(missingIn(request.grounds().outline()));
    missing.addAll(
        ownAnswersMissing(ownAnswersNeeded(people), request.ownAnswers(onRegister, today), today));
    return missing;
  }

  /// Accepts the request, or names everything that stands between it and its acceptance.
  Decision<Event> acceptIfReady(Command.Accept c, Particulars about) {
    var missing = missingToAccept(about, c.ownAnswers(), c.today());
    return missing.isEmpty()
        ? Decision.accept(new Event.Accepted(ownAnswersUsed(c, about), c.at()))
        : Decision.refuse(Refusal.NOT_READY, missing);
  }

  /// Whether `child` is one who can answer for themselves: a child who is to be filmed.
  boolean mayAnswerThemselves(UUID child, Particulars about) {
    return ownAnswersNeeded(about.household().living()).stream()
        .anyMatch(need -> need.child().equals(child));
  }

  private List<OwnAnswer> ownAnswersUsed(Command.Accept c, Particulars about) {
    Map<UUID, OwnAnswer> known = about.request().ownAnswers(c.ownAnswers(), c.today());
    return ownAnswersNeeded(about.household().living()).stream()
        .filter(need -> need.on(c.today()))
        .map(need -> known.get(need.child()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static boolean permits(@Nullable OwnAnswer answer, LocalDate today) {
    return answer != null && answer.permitsAcceptance(today);
  }
}
