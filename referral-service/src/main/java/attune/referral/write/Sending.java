package attune.referral.write;

import attune.eventsourcing.Personal;
import attune.referral.domain.Agreements;
import attune.referral.domain.CaseHolder;
import attune.referral.domain.CaseReference;
import attune.referral.domain.CaseSystemReference;
import attune.referral.domain.Grounds;
import attune.referral.domain.Identifiers;
import attune.referral.domain.ParentalResponsibility;
import attune.referral.domain.ParentsView;
import attune.referral.domain.PersonRole;
import attune.referral.domain.Professional;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referrer;
import attune.referral.domain.Request;
import attune.referral.domain.SafeContact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

    static Ids of(List<Somebody> people, Instant at) {
      return new Ids(
          people.stream().collect(Collectors.toMap(Somebody::key, _ -> TimeOrderedId.at(at))));
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
  private Somebody focusChild() {
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
        caseHolder(),
        caseSystem(child),
        identifiers(child),
        agreements(ids),
        body.people().stream().map(person -> person.person(ids.of(person.key()))).toList(),
        grounds(child),
        views(ids),
        about(child, body.childsView()),
        responsibilities(ids),
        professionals(),
        safeContacts(ids),
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

  private @Nullable CaseHolder caseHolder() {
    SendRequest.@Nullable Holder holder = body.caseHolder();
    if (holder == null) {
      return null;
    }
    UUID id = TimeOrderedId.at(at);
    return new CaseHolder(id, null, Personal.of(id, holder.name()), about(id, holder.contact()));
  }

  private List<ParentalResponsibility> responsibilities(Ids ids) {
    return body.responsible().stream()
        .map(one ->
            new ParentalResponsibility(
                ids.of(one.adult()), ids.of(one.child()), one.held(), one.basis()))
        .toList();
  }

  private List<Professional> professionals() {
    return body.colleagues().stream().map(this::professional).toList();
  }

  private Professional professional(SendRequest.Colleague colleague) {
    UUID id = TimeOrderedId.at(at);
    return new Professional(
        id, Personal.of(id, colleague.nameAndRole()), colleague.agrees(), colleague.clearWhyVig());
  }

  private List<SafeContact> safeContacts(Ids ids) {
    return body.kept().stream()
        .map(kept ->
            new SafeContact(
                TimeOrderedId.at(at),
                ids.of(kept.keptFrom()),
                ids.of(kept.about()),
                Set.copyOf(kept.secrets())))
        .toList();
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

  static <T> @Nullable Personal<T> about(UUID person, @Nullable T value) {
    return value == null ? null : Personal.of(person, value);
  }
}
