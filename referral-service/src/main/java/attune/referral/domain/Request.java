package attune.referral.domain;

import attune.eventsourcing.Personal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request for involvement, as it was sent.
///
/// @param caseSystem if a case system sent it, or keeps the family too
/// @param caseHolder who now works with the family, if it is not the referrer
/// @param childsView the focus child's own view, in their words or as it was observed
/// @param responsibilities who has parental responsibility for whom
/// @param professionals who else works with the family
/// @param safeContacts what must be kept from whom
/// @param incomplete whether the sender said that something is still missing
/// @param content a hash of what was sent, by which a repeat is known; it is about the focus child,
///   because whoever has the words could confirm them by it
public record Request(
    CaseReference reference,
    Route route,
    Referrer referrer,
    @Nullable CaseHolder caseHolder,
    @Nullable CaseSystemReference caseSystem,
    Identifiers identifiers,
    Agreements agreements,
    List<Person> people,
    Grounds grounds,
    List<ParentsView> parentsViews,
    @Nullable Personal<String> childsView,
    List<ParentalResponsibility> responsibilities,
    List<Professional> professionals,
    List<SafeContact> safeContacts,
    boolean incomplete,
    Personal<String> content) {

  public Request {
    people = List.copyOf(people);
    parentsViews = List.copyOf(parentsViews);
    responsibilities = List.copyOf(responsibilities);
    professionals = List.copyOf(professionals);
    safeContacts = List.copyOf(safeContacts);
  }

  List<Person> focusChildren() {
    return people.stream().filter(Person::isFocusChild).toList();
  }

  /// Nobody has parental responsibility for a child who is not born yet.
  boolean givesResponsibilityBeforeBirth() {
    return responsibilities.stream()
        .filter(one -> one.held() == ParentalResponsibility.Held.YES)
        .anyMatch(
            one -> people.stream().anyMatch(p -> p.id().equals(one.child()) && p.isExpected()));
  }

  /// The one focus child, which every request that was sent has.
  public UUID focusChild() {
    return theFocusChild().id();
  }

  public Person theFocusChild() {
    return focusChildren().getFirst();
  }
}
