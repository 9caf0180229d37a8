package attune.referral.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// What triage decides on: the request with all that was said since it was sent.
///
/// @param ownAnswers the children's own answers that were recorded in this case, by child
public record CurrentRequest(
    Agreements agreements, Grounds grounds, Map<UUID, OwnAnswer> ownAnswers) {

  public CurrentRequest {
    ownAnswers = Map.copyOf(ownAnswers);
  }

  static CurrentRequest of(Request request) {
    return new CurrentRequest(request.agreements(), request.grounds(), Map.of());
  }

  CurrentRequest with(Grounds later) {
    return new CurrentRequest(agreements, grounds.with(later), ownAnswers);
  }

  CurrentRequest with(OwnAnswer answer) {
    var all = new HashMap<>(ownAnswers);
    all.put(answer.child(), answer);
    return new CurrentRequest(agreements, grounds, all);
  }

  /// The children's answers as far as they are known: where the consent register has one, it is the
  /// register's that counts.
  Map<UUID, OwnAnswer> ownAnswers(Map<UUID, OwnAnswer> onRegister) {
    var all = new HashMap<>(ownAnswers);
    all.putAll(onRegister);
    return all;
  }
}
