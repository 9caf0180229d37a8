package attune.referral.domain;

import attune.referral.domain.SafeContact.Secret;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What may be told to one recipient: the gate that everything passes which leaves the system for
/// somebody in the family. Whatever is not known to be safe is kept back.
public final class ToldTo {

  private final UUID recipient;
  private final People people;
  private final List<SafeContact> rules;
  private final Set<String> secrets;

  private ToldTo(UUID recipient, People people, List<SafeContact> rules) {
    this.recipient = recipient;
    this.people = people;
    this.rules = rules;
    this.secrets =
        people
            .all()
            .flatMap(person -> Arrays.stream(Secret.values()).flatMap(s -> kept(s, person)))
            .collect(Collectors.toUnmodifiableSet());
  }

  /// The gate for one recipient, and for whoever they may have been entered as a second time, or
  /// before.
  ///
  /// @param people nothing is told to anybody who is not one of them now
  static ToldTo recipient(UUID recipient, People people, List<SafeContact> rules) {
    Set<UUID> mayBeThem = people.whoMayBe(recipient);
    return new ToldTo(
        recipient,
        people,
        rules.stream().filter(rule -> mayBeThem.contains(rule.keptFrom())).toList());
  }

  /// Whether anything at all may be sent to them. A letter that says nothing still says that there
  /// is a case.
  public boolean anything() {
    return people.has(recipient)
        && rules.stream().noneMatch(rule -> rule.secrets().contains(Secret.EXISTENCE));
  }

  /// Whether they may learn `secret` of `person`.
  public boolean may(Secret secret, UUID person) {
    return anything() && !isKept(secret, person);
  }

  /// What they may be told of where `person` is and how they are reached. An address stands in many
  /// places, written in many ways, and outlives a correction: one rule against the recipient keeps
  /// back everybody's but their own.
  public Optional<String> tell(Secret secret, Person person) {
    return may(secret, person.id()) && (rules.isEmpty() || isRecipient(person))
        ? value(secret, person).filter(value -> !givesAway(value))
        : Optional.empty();
  }

  /// Whether they may learn that `person` takes part. Who looks after a child, or lives with one,
  /// says by their name where the child is: with one rule against the recipient they learn of the
  /// focus child alone.
  public boolean mayKnowOf(Person person) {
    return isRecipient(person) || rules.isEmpty() || person.isFocusChild();
  }

  /// The name of `person` as they may know it: with one rule against them, as it was first known. A
  /// name that a child has got since might be a new family's.
  public Optional<String> name(Person person) {
    Person known =
        isRecipient(person) || rules.isEmpty() ? person : people.first(person.id()).orElse(person);
    return About.known(known.name());
  }

  /// Whether anything has to be kept from them.
  public boolean keepsBack() {
    return !rules.isEmpty();
  }

  private boolean isRecipient(Person person) {
    return person.id().equals(recipient);
  }

  /// What people wrote, if the recipient may read it. Nobody can tell what words give away, so one
  /// rule against the recipient keeps all words back but their own.
  public Optional<String> words(UUID writer, String words) {
    return anything() && (rules.isEmpty() || (writer.equals(recipient) && !givesAway(words)))
        ? Optional.of(words)
        : Optional.empty();
  }

  private boolean isKept(Secret secret, UUID person) {
    return rules.stream()
        .filter(rule -> rule.secrets().contains(secret))
        .anyMatch(rule -> people.whoMayBe(rule.about()).contains(person));
  }

  private Stream<String> kept(Secret secret, Person person) {
    return isKept(secret, person.id())
        ? value(secret, person).map(Alike::bare).filter(bare -> !bare.isEmpty()).stream()
        : Stream.empty();
  }

  private boolean givesAway(String words) {
    String bare = Alike.bare(words);
    return secrets.stream().anyMatch(secret -> bare.contains(secret) || secret.contains(bare));
  }

  private static Optional<String> value(Secret secret, Person person) {
    return About.known(person.contact())
        .map(contact ->
            switch (secret) {
              case ADDRESS -> contact.address();
              case PLACEMENT -> contact.placement();
              case SCHOOL -> contact.school();
              case PHONE -> joined(contact.phone(), contact.email());
              case EXISTENCE -> null;
            });
  }

  private static @Nullable String joined(@Nullable String phone, @Nullable String email) {
    String all = Stream.of(phone, email).filter(Objects::nonNull).collect(Collectors.joining(", "));
    return all.isEmpty() ? null : all;
  }
}
