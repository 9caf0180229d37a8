package attune.referral.domain;

import attune.referral.domain.Contact.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a letter may come to somebody. A letter is opened by whoever lives there, so that the way is
/// part of the secret.
public enum Delivery {
  BY_POST,
  /// In person, or through the case holder: without an address on it.
  BY_HAND,
  /// They are safely reached in another way alone.
  NOT_BY_LETTER,
  /// It might be opened by somebody who must not learn something.
  MAY_BE_OPENED_BY_OTHERS;

  /// The way that is safe, as far as is known.
  ///
  /// @param people the recipient among them
  static Delivery ofLetter(Person recipient, People people, List<SafeContact> rules) {
    @Nullable Channel safe =
        About.known(recipient.contact()).map(Contact::safeChannel).orElse(null);
    if (safe == null) {
      return byAddress(recipient, people, rules, false);
    }
    return switch (safe) {
      case PHONE, TEXT, EMAIL -> NOT_BY_LETTER;
      case IN_PERSON, THROUGH_CASE_HOLDER -> BY_HAND;
      case POST -> byAddress(recipient, people, rules, true);
    };
  }

  /// @param saidSafe whether somebody has said that post is safe: else where others live has to be
  ///   known
  private static Delivery byAddress(
      Person recipient, People people, List<SafeContact> rules, boolean saidSafe) {
    if (!hasAddress(recipient)) {
      return BY_HAND;
    }
    boolean safe =
        people.last().stream()
            .filter(other -> !Alike.areOne(other, recipient))
            .filter(other -> rules.stream().anyMatch(rule -> isKeptFrom(other, rule, people)))
            .allMatch(
                other -> (saidSafe || hasAddress(other)) && !Alike.liveTogether(other, recipient));
    return safe ? BY_POST : MAY_BE_OPENED_BY_OTHERS;
  }

  private static boolean isKeptFrom(Person person, SafeContact rule, People people) {
    return people.whoMayBe(person.id()).contains(rule.keptFrom());
  }

  private static boolean hasAddress(Person person) {
    return About.known(person.contact()).map(Contact::address).isPresent();
  }
}
