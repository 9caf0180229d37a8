package attune.referral.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether two entries may be one person, or one address: people are entered twice, and names and
/// addresses are written in many ways. What can't be told apart is treated as the same.
public final class Alike {

  private static final String POSTCODE = "(?s).*?([a-z]{1,2}\\d[a-z\\d]?\\s*\\d[a-z]{2})\\b.*";
  private static final String IN_BRACKETS = "\\([^)]*\\)";
  private static final int SHORT_NAME = 3;

  private static final Set<String> TITLES =
      Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev", "sir", "dame", "lady", "lord");

  private static final Map<String, String> SHORTENED =
      Map.ofEntries(
          Map.entry("road", "rd"),
          Map.entry("street", "st"),
          Map.entry("saint", "st"),
          Map.entry("avenue", "ave"),
          Map.entry("lane", "ln"),
          Map.entry("close", "cl"),
          Map.entry("court", "ct"),
          Map.entry("drive", "dr"),
          Map.entry("terrace", "ter"),
          Map.entry("place", "pl"),
          Map.entry("square", "sq"),
          Map.entry("gardens", "gdns"),
          Map.entry("crescent", "cres"),
          Map.entry("apartment", "flat"),
          Map.entry("apt", "flat"));

  private Alike() {}

  /// Whether they may be one person, entered twice: with names that differ in their order, a title,
  /// an accent or a short form, or, as grown-ups, reached in the same way.
  public static boolean mayBeOne(Person one, Person other) {
    return areOne(one, other)
        || (one.role().isChild() == other.role().isChild() && namedAlike(one, other));
  }

  /// Whether nothing tells them apart: they have the same name or, as grown-ups, are reached in the
  /// same way.
  static boolean areOne(Person one, Person other) {
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
        && (isWithin(place(here.get()), place(there.get()))
            || bare(here.get()).contains(bare(there.get()))
            || bare(there.get()).contains(bare(here.get()))
            || same(here.flatMap(Alike::postcode), there.flatMap(Alike::postcode)));
  }

  /// Letters and digits alone: the same address with other commas is the same address.
  static String bare(String words) {
    return plain(words).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static boolean namedAlike(Person one, Person other) {
    List<String> here = About.known(one.name()).map(Alike::names).orElse(List.of());
    List<String> there = About.known(other.name()).map(Alike::names).orElse(List.of());
    List<String> fewer = here.size() <= there.size() ? here : there;
    List<String> more = here.size() <= there.size() ? there : here;
    return !fewer.isEmpty()
        && fewer.stream().allMatch(name -> more.stream().anyMatch(full -> isShortFor(name, full)));
  }

  private static List<String> names(String name) {
    return words(name.replaceAll(IN_BRACKETS, " ")).stream()
        .filter(word -> !TITLES.contains(word))
        .toList();
  }

  private static boolean isShortFor(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = one.length() <= other.length() ? other : one;
    return shorter.equals(longer) || (shorter.length() >= SHORT_NAME && longer.startsWith(shorter));
  }

  private static Set<String> place(String address) {
    return words(address).stream()
        .map(word -> SHORTENED.getOrDefault(word, word))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isWithin(Set<String> one, Set<String> other) {
    return !one.isEmpty() && !other.isEmpty() && (one.containsAll(other) || other.containsAll(one));
  }

  private static List<String> words(String text) {
    return Arrays.stream(plain(text).split("[^\\p{L}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /// In small letters without accents, however they are coded.
  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
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
