package attune.referral.domain;

import attune.eventsourcing.Personal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What triage decides on: the request with all that was said since it was sent.
///
/// @param ownAnswers the children's own answers that were recorded in this case, by child
/// @param askings how each of them was last asked
public record CurrentRequest(
    Agreements agreements,
    Grounds grounds,
    Map<UUID, OwnAnswer> ownAnswers,
    Map<UUID, Personal<Asking>> askings) {

  public CurrentRequest {
    ownAnswers = Map.copyOf(ownAnswers);
    askings = Map.copyOf(askings);
  }

  static CurrentRequest of(Request request) {
    return new CurrentRequest(request.agreements(), request.grounds(), Map.of(), Map.of());
  }

  CurrentRequest with(Grounds later) {
    return new CurrentRequest(agreements, grounds.with(later), ownAnswers, askings);
  }

  CurrentRequest with(OwnAnswer answer, Personal<Asking> asking) {
    var answers = new HashMap<>(ownAnswers);
    answers.put(answer.child(), answer);
    var asked = new HashMap<>(askings);
    asked.put(answer.child(), asking);
    return new CurrentRequest(agreements, grounds, answers, asked);
  }

  /// Whether that was the last thing recorded of them: the same answer to somebody who asked them
  /// alone, or explained it better, is another.
  boolean says(OwnAnswer answer, Personal<Asking> asking) {
    return answer.equals(ownAnswers.get(answer.child()))
        && asking.equals(askings.get(answer.child()));
  }

  /// The children's answers as far as they are known: where the consent register has one, it is the
  /// register's that counts, unless that was a yes for a time that is over.
  Map<UUID, OwnAnswer> ownAnswers(Map<UUID, OwnAnswer> onRegister, LocalDate today) {
    return OwnAnswer.counting(ownAnswers, onRegister, today);
  }
}
