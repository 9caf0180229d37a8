package attune.referral.write;

import attune.eventsourcing.Personal;
import attune.referral.domain.Agreements;
import attune.referral.domain.CaseReference;
import attune.referral.domain.CaseSystemReference;
import attune.referral.domain.Grounds;
import attune.referral.domain.Identifiers;
import attune.referral.domain.ParentsView;
import attune.referral.domain.Person;
import attune.referral.domain.PersonRole;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referrer;
import attune.referral.domain.Request;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// From a request's body to the command: people get their ids, and words the person they are about.
///
/// @param subject the referrer's Keycloak subject id; absent where a case system sends
/// @param content the hash of the body
record Sending(
    SendRequest body,
    @Nullable String subject,
    CaseReference reference,
    String content,
    Instant at) {

  /// The people's new ids, by the keys that the sender gave them.
  private record Ids(Map<String, UUID> byKey) {

    static Ids of(List<SendRequest.Somebody> people, Instant at) {
      return new Ids(
          people.stream()
              .collect(Collectors.toMap(SendRequest.Somebody::key, _ -> TimeOrderedId.at(at))));
    }

    UUID of(String key) {
      return Objects.requireNonNull(byKey.get(key));
    }
  }

  Command.Send command() {
    Ids ids = Ids.of(body.people(), at);
    UUID child = ids.of(focusChild().key());
    return new Command.Send(request(ids, child), at);
  }

  /// A request without a focus child is refused by the domain; until then its words are about the
  /// first person.
  private SendRequest.Somebody focusChild() {
    return body.people().stream()
        .filter(person -> person.role() == PersonRole.FOCUS_CHILD)
        .findFirst()
        .orElse(body.people().getFirst());
  }

  private Request request(Ids ids, UUID child) {
    return new Request(
        reference,
        body.route(),
        referrer(),
        caseSystem(child),
        identifiers(child),
        agreements(ids),
        body.people().stream().map(person -> person(person, ids.of(person.key()))).toList(),
        grounds(child),
        views(ids),
        Boolean.TRUE.equals(body.incomplete()),
        Personal.of(child, content));
  }

  private Referrer referrer() {
    UUID id = TimeOrderedId.at(at);
    SendRequest.Sender sender = body.referrer();
    return new Referrer(
        id,
        subject,
        Personal.of(id, sender.name()),
        sender.profession(),
        about(id, sender.team()),
        about(id, sender.contact()),
        sender.lineManagerConsulted());
  }

  private @Nullable CaseSystemReference caseSystem(UUID child) {
    SendRequest.@Nullable KeptIn kept = body.caseReference();
    return kept == null
        ? null
        : new CaseSystemReference(kept.system(), Personal.of(child, kept.reference()));
  }

  private Identifiers identifiers(UUID child) {
    SendRequest.Known known = body.known();
    return new Identifiers(
        about(child, known.nhsNumber()),
        about(child, known.upn()),
        about(child, known.uprn()),
        about(child, known.localChildId()));
  }

  private Agreements agreements(Ids ids) {
    SendRequest.Agreed agreed = body.agreements();
    return new Agreements(
        agreed.agreedBy().stream().map(ids::of).toList(),
        agreed.sharingWithCouncil(),
        agreed.sharingWithNhsTrust());
  }

  private static Person person(SendRequest.Somebody person, UUID id) {
    return new Person(
        id,
        person.role(),
        Personal.of(id, person.name()),
        about(id, person.dateOfBirth()),
        about(id, person.expectedDate()),
        about(id, person.relationship()),
        about(id, person.firstLanguage()),
        Boolean.TRUE.equals(person.needsInterpreter()),
        person.toBeFilmed());
  }

  private Grounds grounds(UUID child) {
    return Questions.stated(body.reasons(), body.programme(), body.assessment(), body.questions())
        .about(child);
  }

  private List<ParentsView> views(Ids ids) {
    return body.views().stream().map(view -> view(ids.of(view.inWordsOf()), view.words())).toList();
  }

  private static ParentsView view(UUID person, String words) {
    return new ParentsView(person, Personal.of(person, words));
  }

  private static <T> @Nullable Personal<T> about(UUID person, @Nullable T value) {
    return value == null ? null : Personal.of(person, value);
  }
}
