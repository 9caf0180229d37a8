package attune.referral.read.cases;

import attune.referral.domain.GroundsOutline;
import attune.referral.domain.OwnAnswer;
import attune.referral.domain.OwnAnswerNeeded;
import attune.referral.domain.Person;
import attune.referral.domain.Readiness;
import attune.referral.domain.Request;
import attune.referral.read.Lacking;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// What a request lacks, as far as the case itself can tell.
///
/// @param besides what is missing besides the grounds
/// @param grounds which of the grounds have been stated
/// @param ownAnswersNeeded the children who have to answer for themselves, and from when on
/// @param ownAnswers what was recorded of them in this case
public record Lacks(
    List<Lacking> besides,
    GroundsOutline grounds,
    List<OwnAnswerNeeded> ownAnswersNeeded,
    List<OwnAnswer> ownAnswers) {

  static Lacks of(Request request, Readiness readiness) {
    return new Lacks(
        Lacking.of(readiness.missingBesides(request.people(), request.agreements())),
        request.grounds().outline(),
        readiness.ownAnswersNeeded(request.people()),
        List.of());
  }

  List<Lacking> toAccept(Map<UUID, OwnAnswer> onRegister, LocalDate today) {
    var all = new ArrayList<>(besides);
    all.addAll(Lacking.of(Readiness.missingIn(grounds)));
    all.addAll(toBegin(onRegister, today));
    return all;
  }

  /// The children who have not said yes: what would keep the work from beginning today.
  List<Lacking> toBegin(Map<UUID, OwnAnswer> onRegister, LocalDate today) {
    Map<UUID, OwnAnswer> answers = new HashMap<>();
    ownAnswers.forEach(answer -> answers.put(answer.child(), answer));
    return Lacking.of(
        Readiness.ownAnswersMissing(
            ownAnswersNeeded, OwnAnswer.counting(answers, onRegister, today), today));
  }

  Lacks with(GroundsOutline later) {
    return new Lacks(besides, grounds.with(later), ownAnswersNeeded, ownAnswers);
  }

  Lacks with(OwnAnswer answer) {
    return new Lacks(
        besides,
        grounds,
        ownAnswersNeeded,
        Stream.concat(
                ownAnswers.stream().filter(other -> !other.child().equals(answer.child())),
                Stream.of(answer))
            .toList());
  }

  Lacks with(Person person, Readiness readiness) {
    Lacks others = without(person.id());
    return new Lacks(
        Stream.concat(others.besides.stream(), Lacking.of(readiness.missingOf(person)).stream())
            .toList(),
        grounds,
        Stream.concat(
                others.ownAnswersNeeded.stream(),
                readiness.ownAnswersNeeded(List.of(person)).stream())
            .toList(),
        ownAnswers);
  }

  Lacks without(UUID person) {
    return new Lacks(
        besides.stream().filter(lacking -> !lacking.about().equals(person.toString())).toList(),
        grounds,
        ownAnswersNeeded.stream().filter(need -> !need.child().equals(person)).toList(),
        ownAnswers);
  }
}
