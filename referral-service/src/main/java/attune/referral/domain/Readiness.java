package attune.referral.domain;

import static attune.referral.domain.About.known;

import attune.eventsourcing.Decision;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.Refusal;
import attune.referral.domain.Referral.State;
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
  public List<Decision.Reason> missing(
      List<Person> people, Agreements agreements, Grounds grounds) {
    List<Decision.Reason> missing = new ArrayList<>();
    if (agreements.agreedBy().isEmpty()) {
      missing.add(about(Missing.AGREEMENT_MISSING, "agreedBy"));
    }
    if (!agreements.sharingWithCouncil()) {
      missing.add(about(Missing.AGREEMENT_MISSING, "sharingWithCouncil"));
    }
    people.stream()
        .filter(p -> p.role().isChild() && p.born() == null && p.expected() == null)
        .forEach(p -> missing.add(about(Missing.BIRTH_DATE_MISSING, p.id().toString())));
    addGrounds(grounds, missing);
    return missing;
  }

  /// What stands between the request and its acceptance, but for the children's own answers.
  public List<Decision.Reason> missingForTriage(
      List<Person> people, Agreements agreements, Grounds grounds) {
    List<Decision.Reason> missing = missing(people, agreements, grounds);
    if (known(grounds.assessment()).filter(a -> !a.indicatesVig()).isPresent()) {
      missing.add(about(Missing.ASSESSMENT_DOES_NOT_INDICATE_VIG, "assessment"));
    }
    return missing;
  }

  /// The children in the picture who have to answer for themselves and have not said yes.
  public List<Decision.Reason> ownAnswersMissing(
      List<Person> people, Map<UUID, OwnAnswer> ownAnswers, LocalDate today) {
    return people.stream()
        .filter(person -> policy.needsOwnAnswer(person, today))
        .filter(child -> {
          @Nullable OwnAnswer answer = ownAnswers.get(child.id());
          return answer == null || !answer.permitsAcceptance(today);
        })
        .map(child -> about(Missing.OWN_CONSENT_NEEDED, child.id().toString()))
        .toList();
  }

  /// Accepts the request, or names everything that stands between it and its acceptance.
  Decision<Event> acceptIfReady(Command.Accept c, State.Submitted request) {
    var missing = missingForTriage(request.people(), request.agreements(), request.grounds());
    missing.addAll(ownAnswersMissing(request.people(), c.ownAnswers(), c.today()));
    return missing.isEmpty()
        ? Decision.accept(new Event.Accepted(ownAnswersUsed(c, request), c.at()))
        : Decision.refuse(Refusal.NOT_READY, missing);
  }

  private List<OwnAnswer> ownAnswersUsed(Command.Accept c, State.Submitted request) {
    return request.people().stream()
        .filter(person -> policy.needsOwnAnswer(person, c.today()))
        .map(child -> c.ownAnswers().get(child.id()))
        .filter(Objects::nonNull)
        .toList();
  }

  private static void addGrounds(Grounds grounds, List<Decision.Reason> missing) {
    if (known(grounds.change()).filter(c -> !c.hopedFor().isBlank()).isEmpty()) {
      missing.add(about(Missing.QUESTION_NOT_ANSWERED, "change"));
    }
    if (known(grounds.impact()).filter(i -> !i.onLivedExperience().isBlank()).isEmpty()) {
      missing.add(about(Missing.QUESTION_NOT_ANSWERED, "impact"));
    }
    if (grounds.ownConsents() == null) {
      missing.add(about(Missing.QUESTION_NOT_ANSWERED, "ownConsents"));
    }
    if (grounds.reasons().isEmpty()) {
      missing.add(about(Missing.REASON_MISSING, "reasons"));
    }
    if (grounds.reasons().contains(Reason.EMBED_OTHER_LEARNING)
        && known(grounds.programme()).filter(p -> !p.isBlank()).isEmpty()) {
      missing.add(about(Missing.PROGRAMME_MISSING, "programme"));
    }
    if (known(grounds.assessment()).filter(a -> !a.says().isBlank()).isEmpty()) {
      missing.add(about(Missing.ASSESSMENT_MISSING, "assessment"));
    }
  }

  private static Decision.Reason about(Missing missing, String about) {
    return new Decision.Reason(missing, about);
  }
}
