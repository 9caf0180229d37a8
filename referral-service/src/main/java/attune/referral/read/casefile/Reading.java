package attune.referral.read.casefile;

import attune.eventsourcing.Personal;
import attune.referral.domain.CaseHolder;
import attune.referral.domain.Household;
import attune.referral.domain.Identifiers;
import attune.referral.domain.Invitation;
import attune.referral.domain.LocalChildId;
import attune.referral.domain.NhsNumber;
import attune.referral.domain.ParentalResponsibility;
import attune.referral.domain.Person;
import attune.referral.domain.Professional;
import attune.referral.domain.Referrer;
import attune.referral.domain.Request;
import attune.referral.domain.SafeContact;
import attune.referral.domain.Upn;
import attune.referral.domain.Uprn;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what is personal into plain words, and remembers whose could not be read any more.
final class Reading {

  private final Set<UUID> erased = new TreeSet<>();

  Set<UUID> erased() {
    return Set.copyOf(erased);
  }

  <T> @Nullable T read(@Nullable Personal<T> personal) {
    return switch (personal) {
      case null -> null;
      case Personal.Known<T>(_, var value) -> value;
      case Personal.Erased<T>(var person) -> {
        erased.add(person);
        yield null;
      }
    };
  }

  private <T> @Nullable String text(@Nullable Personal<T> personal, Function<T, String> text) {
    @Nullable T value = read(personal);
    return value == null ? null : text.apply(value);
  }

  Words.Sender sender(Referrer referrer) {
    return new Words.Sender(
        referrer.person(),
        referrer.subject(),
        read(referrer.name()),
        referrer.profession().value(),
        read(referrer.team()),
        read(referrer.contact()),
        referrer.lineManagerConsulted());
  }

  Words.@Nullable Holder holder(@Nullable CaseHolder holder) {
    return holder == null
        ? null
        : new Words.Holder(holder.subject(), read(holder.name()), read(holder.contact()));
  }

  Words.@Nullable KeptIn caseSystem(Request request) {
    var caseSystem = request.caseSystem();
    return caseSystem == null
        ? null
        : new Words.KeptIn(caseSystem.system(), read(caseSystem.caseReference()));
  }

  Words.Identified identified(Identifiers identifiers) {
    return new Words.Identified(
        text(identifiers.nhsNumber(), NhsNumber::value),
        text(identifiers.upn(), Upn::value),
        text(identifiers.uprn(), Uprn::value),
        text(identifiers.localChildId(), LocalChildId::value));
  }

  Words.Somebody somebody(Person person, Household household) {
    Map<UUID, Optional<LocalDate>> died = household.died();
    boolean dead = died.containsKey(person.id());
    return new Words.Somebody(
        person.id(),
        person.role(),
        read(person.name()),
        read(person.born()),
        read(person.expected()),
        dead,
        died.getOrDefault(person.id(), Optional.empty()).orElse(null),
        read(person.relationship()),
        read(person.firstLanguage()),
        person.needsInterpreter(),
        person.toBeFilmed(),
        read(person.background()),
        read(person.contact()),
        invited(person.invitation()),
        household.alike(person));
  }

  private Words.@Nullable Invited invited(@Nullable Invitation invitation) {
    return invitation == null
        ? null
        : new Words.Invited(invitation.invited(), read(invitation.whyNot()));
  }

  Words.Colleague colleague(Professional professional) {
    return new Words.Colleague(
        read(professional.nameAndRole()), professional.agrees(), professional.clearWhyVig());
  }

  static Words.Responsible responsible(ParentalResponsibility one) {
    return new Words.Responsible(one.adult(), one.child(), one.held(), one.basis());
  }

  static Words.Rule rule(SafeContact rule) {
    return new Words.Rule(rule.id(), rule.keptFrom(), rule.about(), rule.secrets());
  }
}
