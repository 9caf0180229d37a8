package attune.consent.publish;

import attune.consent.domain.ConsentRegister.Event;
import attune.consent.domain.DecidedBy;
import attune.consent.domain.Purpose;
import attune.consent.domain.Scope;
import attune.eventsourcing.Recorded;
import attune.eventstore.StreamType;
import attune.eventstore.relay.PublicMessage;
import attune.eventstore.relay.Publisher;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// From a register's event to its public message: thin, because whoever needs more asks this
/// service, with their own rights. Birthdays are told to nobody, and neither is who objects: that
/// something is on hold is enough. The schemas are in `contracts`.
public final class ConsentPublisher implements Publisher<Event> {

  private final StreamType<?, Event, ?> consent;

  public ConsentPublisher(StreamType<?, Event, ?> consent) {
    this.consent = consent;
  }

  @Override
  public String topic() {
    return "attune.consent.v1";
  }

  @Override
  public StreamType<?, Event, ?> streamType() {
    return consent;
  }

  @Override
  public Optional<PublicMessage> publish(Recorded<Event> recorded) {
    return switch (recorded.event()) {
      case Event.AboutAnswers event -> answers(event, recorded);
      case Event.AboutObjections event -> Optional.of(objections(event, recorded));
      case Event.AboutFilms event -> films(event, recorded);
      case Event.CameOfAge(var child, _, var held, var at) when held ->
          Optional.of(message("held", recorded, at, person(child)));
      case Event.Opened _,
          Event.AboutCourse _,
          Event.AboutPeople _,
          Event.AboutPermits _,
          Event.AboutDisclosures _ ->
          Optional.empty();
    };
  }

  private static Optional<PublicMessage> answers(
      Event.AboutAnswers event, Recorded<Event> recorded) {
    return switch (event) {
      case Event.Given e -> Optional.of(message("given", recorded, e.happenedAt(), given(e)));
      case Event.Refused e ->
          Optional.of(
              message(
                  "refused",
                  recorded,
                  e.happenedAt(),
                  decided(e.person(), e.scope(), e.decidedBy(), e.policy())));
      case Event.Withdrawn e ->
          Optional.of(
              message(
                  "withdrawn",
                  recorded,
                  e.happenedAt(),
                  decided(e.person(), e.scope(), e.decidedBy(), e.policy())));
      case Event.Confirmed e ->
          Optional.of(
              message(
                  "confirmed",
                  recorded,
                  e.happenedAt(),
                  scoped(e.person(), e.scope()).put("policyVersion", e.policy())));
      case Event.Ended(var person, var scope, _, var at) ->
          Optional.of(message("ended", recorded, at, scoped(person, scope)));
      case Event.FoundUnableToDecide e ->
          Optional.of(
              message(
                  "found-unable-to-decide",
                  recorded,
                  e.happenedAt(),
                  found(e.person(), e.assessment().purposes(), e.policy())));
      case Event.FoundAbleToDecide e ->
          Optional.of(
              message(
                  "found-able-to-decide",
                  recorded,
                  e.happenedAt(),
                  found(e.person(), e.assessment().purposes(), e.policy())));
      case Event.Dissented(var person, _, var happenedAt, _) ->
          Optional.of(message("held", recorded, happenedAt, person(person)));
      case Event.ConsentsHeld(var child, var at) ->
          Optional.of(message("held", recorded, at, person(child)));
      case Event.ConsentsReevaluated(var child, _, _, var at) ->
          Optional.of(message("reevaluated", recorded, at, person(child)));
      case Event.ContractGiven _,
          Event.UnderstandingNoted _,
          Event.ConsentsReviewed _,
          Event.HolderAsked _,
          Event.StillHappy _ ->
          Optional.empty();
    };
  }

  private static PublicMessage objections(Event.AboutObjections event, Recorded<Event> recorded) {
    return switch (event) {
      case Event.ObjectionRaised(var objection, _, var happenedAt, _) ->
          message(
              "objection-raised",
              recorded,
              happenedAt,
              id("objection", objection.id()).put("person", objection.about().toString()));
      case Event.ObjectionResolved e ->
          message("objection-resolved", recorded, e.at(), id("objection", e.objection()));
      case Event.ObjectionLifted e ->
          message("objection-lifted", recorded, e.happenedAt(), id("objection", e.objection()));
    };
  }

  private static Optional<PublicMessage> films(Event.AboutFilms event, Recorded<Event> recorded) {
    return switch (event) {
      case Event.HoldPlaced(var hold, var at) -> {
        ObjectNode data = id("hold", hold.id());
        if (hold.film() != null) {
          data.put("film", hold.film().toString());
        }
        yield Optional.of(message("hold-placed", recorded, at, data));
      }
      case Event.HoldReleased(var hold, _, _, var at) ->
          Optional.of(message("hold-released", recorded, at, id("hold", hold)));
      case Event.ErasureProposed e ->
          Optional.of(
              message(
                  "erasure-proposed",
                  recorded,
                  e.at(),
                  id("film", e.film()).put("due", e.due().toString())));
      case Event.ErasureStopped(var film, var at) ->
          Optional.of(message("erasure-stopped", recorded, at, id("film", film)));
      case Event.ErasureReleased(var film, var at) ->
          Optional.of(message("erasure-released", recorded, at, id("film", film)));
      case Event.ErasureProved(var film, _, _, var happenedAt, _) ->
          Optional.of(message("erasure-proved", recorded, happenedAt, id("film", film)));
      case Event.FilmRegistered _,
          Event.HoldReviewed _,
          Event.FilmOffered _,
          Event.CopyHandedOut _ ->
          Optional.empty();
    };
  }

  private static PublicMessage message(
      String name, Recorded<Event> recorded, Instant happenedAt, ObjectNode own) {
    ObjectNode data = nothing().put("caseId", recorded.stream()).put("version", recorded.version());
    data.put("happenedAt", happenedAt.toString())
        .put("recordedAt", recorded.recordedAt().toString());
    data.setAll(own);
    return new PublicMessage("attune.consent." + name + ".v1", recorded.stream(), data);
  }

  private static ObjectNode given(Event.Given e) {
    ObjectNode data = decided(e.person(), e.scope(), e.decidedBy(), e.policy());
    if (e.lastDay() != null) {
      data.put("until", e.lastDay().toString());
    }
    if (e.contract() != null) {
      data.put("contractVersion", e.contract());
    }
    return e.toBeConfirmed() ? data.put("toBeConfirmed", true) : data;
  }

  private static ObjectNode decided(UUID person, Scope scope, DecidedBy by, String policy) {
    ObjectNode data = scoped(person, scope).put("policyVersion", policy);
    ObjectNode decidedBy = data.putObject("decidedBy").put("as", by.as().name());
    if (by.person() != null) {
      decidedBy.put("person", by.person().toString());
    }
    return data;
  }

  private static ObjectNode scoped(UUID person, Scope scope) {
    ObjectNode data = purposes(person(person), scope.purposes());
    if (scope.film() != null) {
      data.withObjectProperty("narrowedTo").put("film", scope.film().toString());
    }
    if (scope.audience() != null) {
      data.withObjectProperty("narrowedTo").put("audience", scope.audience());
    }
    return data;
  }

  private static ObjectNode found(UUID person, Set<Purpose> purposes, String policy) {
    return purposes(person(person), purposes).put("policyVersion", policy);
  }

  private static ObjectNode purposes(ObjectNode data, Set<Purpose> purposes) {
    ArrayNode all = data.putArray("purposes");
    purposes.forEach(purpose -> all.add(purpose.name()));
    return data;
  }

  private static ObjectNode person(UUID person) {
    return id("person", person);
  }

  private static ObjectNode id(String member, UUID id) {
    return nothing().put(member, id.toString());
  }

  private static ObjectNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }
}
