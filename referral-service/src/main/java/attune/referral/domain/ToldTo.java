package attune.referral.domain;

import attune.referral.domain.SafeContact.Secret;
import java.util.List;
import java.util.UUID;

/// What may be told to one recipient: the gate that everything passes which leaves the system for
/// somebody in the family. Whatever is not known to be safe is kept back.
public final class ToldTo {

  private final List<SafeContact> kept;
  private final boolean known;

  private ToldTo(List<SafeContact> kept, boolean known) {
    this.kept = kept;
    this.known = known;
  }

  /// @param people everybody in the case: nothing is told to anybody else
  public static ToldTo recipient(UUID recipient, List<Person> people, List<SafeContact> rules) {
    return new ToldTo(
        rules.stream().filter(rule -> rule.keptFrom().equals(recipient)).toList(),
        people.stream().anyMatch(person -> person.id().equals(recipient)));
  }

  /// Whether anything at all may be sent to them. A letter that says nothing still says that there
  /// is a case.
  public boolean anything() {
    return known && kept.stream().noneMatch(rule -> rule.secrets().contains(Secret.EXISTENCE));
  }

  /// Whether they may learn `secret` of `person`.
  public boolean may(Secret secret, UUID person) {
    return anything()
        && kept.stream()
            .noneMatch(rule -> rule.about().equals(person) && rule.secrets().contains(secret));
  }

  /// Whether they may read what people wrote. Nobody can tell what words give away, so one rule
  /// against them keeps all words back.
  public boolean words() {
    return anything() && kept.isEmpty();
  }
}
