package attune.referral.read.casefile;

import attune.eventsourcing.Personal;
import attune.referral.domain.Grounds;
import attune.referral.domain.Identifiers;
import attune.referral.domain.LocalChildId;
import attune.referral.domain.NhsNumber;
import attune.referral.domain.Person;
import attune.referral.domain.Referrer;
import attune.referral.domain.Request;
import attune.referral.domain.Upn;
import attune.referral.domain.Uprn;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what is personal into plain values, and remembers whose could not be read any more.
final class Reading {

  private final Set<UUID> erased = new TreeSet<>();

  Reading(Set<UUID> erasedBefore) {
    erased.addAll(erasedBefore);
  }

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

  SentRequest request(Request request) {
    return new SentRequest(
        request.route(),
        sender(request.referrer()),
        caseSystem(request),
        identified(request.identifiers()),
        request.agreements(),
        request.people().stream().map(this::somebody).toList(),
        request.parentsViews().stream()
            .map(view -> new SentRequest.View(view.inWordsOf(), read(view.words())))
            .toList(),
        request.incomplete());
  }

  private <T> @Nullable String text(@Nullable Personal<T> personal, Function<T, String> text) {
    @Nullable T value = read(personal);
    return value == null ? null : text.apply(value);
  }

  private SentRequest.Sender sender(Referrer referrer) {
    return new SentRequest.Sender(
        referrer.person(),
        referrer.subject(),
        read(referrer.name()),
        referrer.profession().value(),
        read(referrer.team()),
        read(referrer.contact()),
        referrer.lineManagerConsulted());
  }

  private SentRequest.@Nullable CaseSystem caseSystem(Request request) {
    var caseSystem = request.caseSystem();
    return caseSystem == null
        ? null
        : new SentRequest.CaseSystem(caseSystem.system(), read(caseSystem.caseReference()));
  }

  private SentRequest.Identified identified(Identifiers identifiers) {
    return new SentRequest.Identified(
        text(identifiers.nhsNumber(), NhsNumber::value),
        text(identifiers.upn(), Upn::value),
        text(identifiers.uprn(), Uprn::value),
        text(identifiers.localChildId(), LocalChildId::value));
  }

  private SentRequest.Somebody somebody(Person person) {
    return new SentRequest.Somebody(
        person.id(),
        person.role(),
        read(person.name()),
        read(person.born()),
        read(person.expected()),
        read(person.relationship()),
        read(person.firstLanguage()),
        person.needsInterpreter(),
        person.toBeFilmed());
  }

  StatedGrounds grounds(Grounds grounds) {
    return new StatedGrounds(
        grounds.reasons(),
        read(grounds.programme()),
        read(grounds.assessment()),
        read(grounds.change()),
        read(grounds.impact()),
        grounds.ownConsents());
  }
}
