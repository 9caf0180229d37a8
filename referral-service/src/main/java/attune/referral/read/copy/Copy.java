package attune.referral.read.copy;

import attune.eventsourcing.Personal;
import attune.referral.domain.CaseStatus;
import attune.referral.domain.Contact;
import attune.referral.domain.Delivery;
import attune.referral.domain.Household;
import attune.referral.domain.Person;
import attune.referral.domain.PersonRole;
import attune.referral.domain.Referral.State;
import attune.referral.domain.Request;
import attune.referral.domain.SafeContact.Secret;
import attune.referral.domain.ToldTo;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case as one person in it may have it. Each sees their own contact details; the family sees
/// what is hoped for, and of the children where they are, unless that is kept from them.
///
/// @param hopedFor question 1, in the words of the request
/// @param views the recipient's own, verbatim
/// @param delivery how it may come to them
/// @param safeTimes when they are safely reached, in words
/// @param keptBack whether something was left out, so that whoever sends it looks again
record Copy(
    Recipient recipient,
    String reference,
    CaseStatus status,
    @Nullable UUID practitionerId,
    List<Somebody> people,
    @Nullable String hopedFor,
    List<String> views,
    Delivery delivery,
    @Nullable String safeTimes,
    boolean keptBack) {

  record Recipient(UUID id, @Nullable String name) {}

  record Somebody(
      UUID id,
      PersonRole role,
      @Nullable String name,
      @Nullable String address,
      @Nullable String placement,
      @Nullable String school,
      @Nullable String reachedBy) {}

  /// @param toldTo the gate, which lets something through
  static Copy of(Request request, State.Case known, Person recipient, ToldTo toldTo) {
    var household = known.about().household();
    @Nullable String hopedFor = recipient.role().isOfTheFamily() ? hopedFor(known, toldTo) : null;
    Delivery delivery = household.letterTo(recipient);
    return new Copy(
        new Recipient(recipient.id(), read(recipient.name())),
        request.reference().value(),
        CaseStatus.of(known),
        practitioner(known),
        household.people().stream()
            .filter(one -> takesPart(one, household))
            .filter(toldTo::mayKnowOf)
            .map(one -> somebody(one, recipient, toldTo, delivery))
            .toList(),
        hopedFor,
        views(request, recipient, toldTo),
        delivery,
        safeTimes(recipient, toldTo),
        toldTo.keepsBack());
  }

  /// Nobody who has died, nor who must not learn that there is a case.
  private static boolean takesPart(Person person, Household household) {
    return !household.died().containsKey(person.id()) && household.toldTo(person.id()).anything();
  }

  /// What is handed over has no address on it: nobody can post it by mistake.
  private static Somebody somebody(
      Person person, Person recipient, ToldTo toldTo, Delivery delivery) {
    boolean recipients = person.id().equals(recipient.id());
    boolean told = recipients || (person.role().isChild() && recipient.role().isOfTheFamily());
    boolean addressed = told && (!recipients || delivery == Delivery.BY_POST);
    return new Somebody(
        person.id(),
        person.role(),
        toldTo.name(person).orElse(null),
        addressed ? toldTo.tell(Secret.ADDRESS, person).orElse(null) : null,
        told ? toldTo.tell(Secret.PLACEMENT, person).orElse(null) : null,
        told ? toldTo.tell(Secret.SCHOOL, person).orElse(null) : null,
        told ? toldTo.tell(Secret.PHONE, person).orElse(null) : null);
  }

  private static @Nullable String safeTimes(Person recipient, ToldTo toldTo) {
    return recipient.contact() == null
        ? null
        : recipient
            .contact()
            .known()
            .map(Contact::safeTimes)
            .flatMap(times -> toldTo.words(recipient.id(), times))
            .orElse(null);
  }

  private static @Nullable String hopedFor(State.Case known, ToldTo toldTo) {
    var change = known.about().request().grounds().change();
    UUID child = known.about().origin().focusChild();
    return change == null
        ? null
        : change.known().flatMap(said -> toldTo.words(child, said.hopedFor())).orElse(null);
  }

  private static List<String> views(Request request, Person recipient, ToldTo toldTo) {
    return request.parentsViews().stream()
        .filter(view -> view.inWordsOf().equals(recipient.id()))
        .map(view -> read(view.words()))
        .filter(Objects::nonNull)
        .flatMap(words -> toldTo.words(recipient.id(), words).stream())
        .toList();
  }

  private static @Nullable UUID practitioner(State.Case known) {
    return known instanceof State.Allocated(_, var practitioner) ? practitioner : null;
  }

  private static <T> @Nullable T read(Personal<T> personal) {
    return personal.known().orElse(null);
  }
}
