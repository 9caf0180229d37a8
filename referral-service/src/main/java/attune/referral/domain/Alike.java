package attune.referral.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Whether two entries may be one person, or one address: people are entered twice, and addresses
/// are written in many ways. What can't be told apart is treated as the same.
public final class Alike {

  private static final String POSTCODE = "(?s).*?([a-z]{1,2}\\d[a-z\\d]?\\s*\\d[a-z]{2})\\b.*";

  private Alike() {}

  /// Whether they have the same name or, as grown-ups, are reached in the same way.
  public static boolean mayBeOne(Person one, Person other) {
    return one.id().equals(other.id())
        || same(About.known(one.name()), About.known(other.name()))
        || (!one.role().isChild() && !other.role().isChild() && reachedAlike(one, other));
  }

  /// Whether they live at one address, as far as addresses tell.
  static boolean liveTogether(Person one, Person other) {
    Optional<String> here = of(one, Contact::address);
    Optional<String> there = of(other, Contact::address);
    return here.isPresent()
        && there.isPresent()
        && (bare(here.get()).contains(bare(there.get()))
            || bare(there.get()).contains(bare(here.get()))
            || same(here.flatMap(Alike::postcode), there.flatMap(Alike::postcode)));
  }

  /// Letters and digits alone: the same address with other commas is the same address.
  static String bare(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static boolean reachedAlike(Person one, Person other) {
    return same(phone(one), phone(other))
        || same(of(one, Contact::email), of(other, Contact::email));
  }

  /// The same number with the country before it, or without.
  private static Optional<String> phone(Person person) {
    return of(person, Contact::phone)
        .map(number -> number.replaceAll("[^+0-9]", "").replaceFirst("^(\\+44|0044)0?", "0"));
  }

  private static boolean same(Optional<String> one, Optional<String> other) {
    return one.map(Alike::bare)
        .filter(bare -> !bare.isEmpty())
        .filter(bare -> other.map(Alike::bare).filter(bare::equals).isPresent())
        .isPresent();
  }

  private static Optional<String> postcode(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.matches(POSTCODE)
        ? Optional.of(lower.replaceAll(POSTCODE, "$1"))
        : Optional.empty();
  }

  private static Optional<String> of(Person person, Function<Contact, @Nullable String> part) {
    return About.known(person.contact()).map(part);
  }
}
