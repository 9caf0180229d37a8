package attune.consent.read.register;

import static attune.consent.read.register.Telling.read;

import attune.consent.domain.Answers;
import attune.consent.domain.Assessment;
import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.DecidedBy;
import attune.consent.domain.Disclosures;
import attune.consent.domain.Films;
import attune.consent.domain.Permits;
import attune.consent.domain.Register;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// The parts of a register in plain words: absent is what was never said, or erased.
record Parts(Register register) {

  List<RegisterShown.Contract> contracts() {
    return register.answers().contracts().stream()
        .map(one ->
            new RegisterShown.Contract(
                one.to(), one.version(), one.hash(), one.language(), one.by(), one.happenedAt()))
        .toList();
  }

  List<RegisterShown.Said> said() {
    return register.answers().said().stream().map(Parts::said).toList();
  }

  private static RegisterShown.Said said(Answers.Said one) {
    return new RegisterShown.Said(
        one.person(),
        one.kind(),
        one.scope().purposes(),
        one.scope().film(),
        one.scope().audience(),
        one.by().as(),
        one.by().person(),
        one.lastDay(),
        one.toBeConfirmed(),
        one.over(),
        one.happenedAt());
  }

  private static RegisterShown.Assessed assessed(Assessment one) {
    return new RegisterShown.Assessed(
        one.able(),
        one.purposes(),
        one.first().known().orElse(null),
        one.second().known().orElse(null),
        one.knowsThem() == null ? null : one.knowsThem().known().orElse(null));
  }

  List<RegisterShown.Objection> objections() {
    return register.objections().all().values().stream()
        .map(one ->
            new RegisterShown.Objection(
                one.objection().id(),
                one.objection().by(),
                one.objection().about(),
                one.happenedAt(),
                !one.isOver(),
                one.resolved()))
        .sorted(Comparator.comparing(RegisterShown.Objection::happenedAt))
        .toList();
  }

  List<RegisterShown.Responsible> responsibilities() {
    return register.people().responsibilities().stream()
        .map(one ->
            new RegisterShown.Responsible(
                one.adult(), one.child(), one.held(), one.basis(), one.since()))
        .toList();
  }

  List<RegisterShown.Status> legalStatuses() {
    return register.people().statuses().values().stream()
        .map(
            one -> new RegisterShown.Status(one.child(), one.kind(), one.delegate(), one.limited()))
        .toList();
  }

  List<RegisterShown.Found> assessments() {
    return register.answers().assessments().stream()
        .map(one ->
            new RegisterShown.Found(one.person(), assessed(one.assessment()), one.happenedAt()))
        .toList();
  }

  List<RegisterShown.DayPermit> dayPermits() {
    return sorted(register.permits().all()).flatMap(Parts::dayPermit).toList();
  }

  private static Stream<RegisterShown.DayPermit> dayPermit(Map.Entry<UUID, Permits.Permit> one) {
    Permits.Permit permit = one.getValue();
    LocalDate day = permit.day();
    return day == null
        ? Stream.of()
        : Stream.of(
            new RegisterShown.DayPermit(
                one.getKey(), permit.question(), day, permit.until(), permit.usedAt() != null));
  }

  List<RegisterShown.Disclosure> disclosures() {
    return sorted(register.disclosures().all())
        .map(one -> disclosure(one.getKey(), one.getValue()))
        .toList();
  }

  private static RegisterShown.Disclosure disclosure(UUID id, Disclosures.Disclosure one) {
    return switch (one) {
      case Disclosures.Disclosure.ByConsent(var asked, var authorisedBy, var madeAt) ->
          new RegisterShown.Disclosure(
              id,
              false,
              asked.question(),
              asked.by(),
              read(asked.reason()),
              authorisedBy,
              madeAt != null,
              null,
              null);
      case Disclosures.Disclosure.Required(var how) ->
          new RegisterShown.Disclosure(
              id,
              true,
              null,
              null,
              null,
              how.authorisedBy(),
              true,
              read(how.what()),
              read(how.toWhom()));
    };
  }

  List<RegisterShown.Film> films() {
    return sorted(register.films().all()).map(one -> film(one.getKey(), one.getValue())).toList();
  }

  private RegisterShown.Film film(UUID id, Films.Film one) {
    Films.Proposal proposal = one.proposal();
    return new RegisterShown.Film(
        id,
        one.people(),
        one.offeredTo(),
        register.films().isHeld(id),
        proposal == null ? null : proposal.due(),
        proposal == null ? null : proposal.why(),
        one.released(),
        one.erased());
  }

  List<RegisterShown.Held> holds() {
    return sorted(register.films().holds())
        .map(Map.Entry::getValue)
        .map(one ->
            new RegisterShown.Held(
                one.hold().id(),
                one.hold().kind(),
                one.hold().film(),
                one.hold().owner(),
                read(one.hold().reason()),
                one.hold().reviewBy(),
                read(one.finding())))
        .toList();
  }

  List<RegisterShown.FilmCopy> copies() {
    return sorted(register.films().copies())
        .map(Map.Entry::getValue)
        .map(one ->
            new RegisterShown.FilmCopy(
                one.copy(), one.film(), one.to(), agreed(one), one.happenedAt()))
        .toList();
  }

  private static Map<UUID, DecidedBy.As> agreed(Event.CopyHandedOut copy) {
    Map<UUID, DecidedBy.As> agreed = new TreeMap<>();
    copy.agreed().forEach((person, by) -> agreed.put(person, by.as()));
    return agreed;
  }

  /// Ids are made in the order of time.
  private static <T> Stream<Map.Entry<UUID, T>> sorted(Map<UUID, T> all) {
    return all.entrySet().stream().sorted(Map.Entry.comparingByKey());
  }
}
