package attune.referral.read.casefile;

import attune.referral.domain.Agreements;
import attune.referral.domain.CaseStatus;
import attune.referral.domain.Grounds;
import attune.referral.domain.Household;
import attune.referral.domain.Person;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import attune.referral.domain.Request;
import attune.referral.domain.Restriction;
import attune.referral.domain.TriagePolicy;
import attune.referral.read.Lacking;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells a case to one reader, by their Keycloak subject id, in plain words.
final class Telling {

  private final CaseFile file;
  private final String subject;
  private final Reading reading = new Reading();

  Telling(CaseFile file, String subject) {
    this.file = file;
    this.subject = subject;
  }

  CaseShown.Names names() {
    var people = file.state().about().household().people().stream().map(this::name).toList();
    return new CaseShown.Names(file.caseId(), reference(), file.version(), people);
  }

  /// Where it stands, and nothing of what was said.
  CaseShown.Progress status() {
    return standing(null, null);
  }

  /// Where it stands, what is asked of the sender, and whose own answer they may record.
  CaseShown.Progress progress(TriagePolicy policy, LocalDate today) {
    return standing(
        question(), file.state() instanceof State.Undecided _ ? children(policy, today) : null);
  }

  private List<CaseShown.Name> children(TriagePolicy policy, LocalDate today) {
    return file.request().people().stream()
        .filter(one -> policy.ownAnswerNeeded(one).filter(need -> need.on(today)).isPresent())
        .map(this::name)
        .toList();
  }

  private CaseShown.Name name(Person one) {
    return new CaseShown.Name(one.id(), one.role(), reading.read(one.name()));
  }

  private CaseShown.Progress standing(
      CaseShown.@Nullable Question question, @Nullable List<CaseShown.Name> children) {
    return new CaseShown.Progress(
        file.caseId(),
        reference(),
        file.version(),
        file.status(),
        file.statusSince(),
        file.sentAt(),
        question,
        children);
  }

  CaseShown.Whole whole(TriagePolicy policy, @Nullable List<Lacking> missing) {
    Request sent = file.request();
    Household household = file.state().about().household();
    Grounds grounds = file.state().about().request().grounds();
    var allocated = file.course().allocated();
    return new CaseShown.Whole(
        file.caseId(),
        reference(),
        file.version(),
        file.status(),
        file.statusSince(),
        file.sentAt(),
        question(),
        policy.decideBy(file.sentAt()),
        sent.route(),
        reading.sender(sent.referrer()),
        reading.holder(household.caseHolder()),
        reading.caseSystem(sent),
        reading.identified(sent.identifiers()),
        agreed(sent.agreements()),
        household.people().stream().map(p -> reading.somebody(p, household)).toList(),
        sent.responsibilities().stream().map(Reading::responsible).toList(),
        sent.professionals().stream().map(reading::colleague).toList(),
        household.safeContacts().stream().map(Reading::rule).toList(),
        grounds.reasons(),
        reading.read(grounds.programme()),
        Words.Assessment.of(reading.read(grounds.assessment())),
        new Words.ThreeQuestions(
            reading.read(grounds.change()), reading.read(grounds.impact()), grounds.ownConsents()),
        sent.parentsViews().stream()
            .map(view -> new Words.View(view.inWordsOf(), reading.read(view.words())))
            .toList(),
        reading.read(sent.childsView()),
        file.exchanges().stream()
            .map(said -> new Words.Said(said.kind(), reading.read(said.words()), said.at()))
            .toList(),
        missing,
        allocated == null ? null : allocated.practitioner(),
        course(),
        restriction(),
        escalation(),
        reading.erased());
  }

  private String reference() {
    return file.request().reference().value();
  }

  private CaseShown.@Nullable Question question() {
    if (file.status() != CaseStatus.INFORMATION_REQUESTED || file.exchanges().isEmpty()) {
      return null;
    }
    Exchange last = file.exchanges().getLast();
    return new CaseShown.Question(reading.read(last.words()), last.at());
  }

  private static Words.Agreed agreed(Agreements agreements) {
    return new Words.Agreed(
        agreements.agreedBy(), agreements.sharingWithCouncil(), agreements.sharingWithNhsTrust());
  }

  private Words.Course course() {
    CaseFile.Course course = file.course();
    return new Words.Course(
        course.acceptedAt(),
        declined(course.declined()),
        withdrawn(course.withdrawn()),
        course.allocated() == null
            ? null
            : new Words.Allocated(course.allocated().practitioner(), course.allocated().at()),
        closed(course.closed()),
        course.openedInError() == null
            ? null
            : new Words.OpenedInError(
                reading.read(course.openedInError().why()), course.openedInError().at()));
  }

  private Words.@Nullable Declined declined(Event.@Nullable Declined how) {
    return how == null
        ? null
        : new Words.Declined(
            how.reason(), reading.read(how.signpostedTo()), reading.read(how.note()), how.at());
  }

  private Words.@Nullable Withdrawn withdrawn(Event.@Nullable Withdrawn how) {
    return how == null
        ? null
        : new Words.Withdrawn(how.reason(), reading.read(how.note()), how.at());
  }

  private Words.@Nullable Closed closed(Event.@Nullable Closed how) {
    return how == null
        ? null
        : new Words.Closed(
            how.reason(), reading.read(how.note()), reading.read(how.outcome()), how.at());
  }

  private CaseShown.@Nullable Restricted restriction() {
    @Nullable Restriction restriction = file.state().about().protection().restriction();
    return restriction == null
        ? null
        : new CaseShown.Restricted(
            restriction.kind().name(),
            restriction.named(),
            restriction.reviewBy(),
            reading.read(restriction.lastFinding()));
  }

  /// An escalation is told to those who are named in it, and to nobody else.
  private CaseShown.@Nullable Escalated escalation() {
    return file.state()
        .about()
        .protection()
        .escalationToldTo(subject)
        .map(one -> new CaseShown.Escalated(one.named(), reading.read(one.why()), one.at()))
        .orElse(null);
  }
}
