package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What may leave for one recipient: the service has kept back whatever they must not learn.
///
/// @param practitionerId who works with the family; absent where nobody does
/// @param hopedFor question 1; absent where the recipient may not read others' words
/// @param views what the recipient said, verbatim
/// @param delivery `BY_POST`, or `BY_HAND`: then no address may stand on it
/// @param safeTimes when the recipient is safely reached, in words
/// @param keptBack whether something has to be kept from the recipient
@JsonIgnoreProperties(ignoreUnknown = true)
public record Copy(
    String reference,
    Recipient recipient,
    String status,
    @Nullable String practitionerId,
    List<Told> people,
    @Nullable String hopedFor,
    List<String> views,
    @Nullable String delivery,
    @Nullable String safeTimes,
    boolean keptBack) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Recipient(String id, @Nullable String name) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Told(
      String id,
      @Nullable String name,
      String role,
      @Nullable String address,
      @Nullable String school) {}

  public Copy {
    people = people == null ? List.of() : List.copyOf(people);
    views = views == null ? List.of() : List.copyOf(views);
  }

  /// Whether it is handed over, and not posted.
  public boolean isByHand() {
    return !"BY_POST".equals(delivery);
  }

  /// Where the letter goes, if that is known and may be written on it.
  public Optional<String> address() {
    return people.stream()
        .filter(person -> person.id().equals(recipient.id()))
        .findFirst()
        .map(Told::address);
  }

  /// The recipient's name; what was erased can't be written to.
  public String name() {
    return recipient.name() == null ? "Sir or Madam" : recipient.name();
  }
}
