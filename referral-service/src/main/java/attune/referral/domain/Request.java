package attune.referral.domain;

import attune.eventsourcing.Personal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request for involvement, as it was sent.
///
/// @param caseSystem if a case system sent it, or keeps the family too
/// @param incomplete whether the sender said that something is still missing
/// @param content a hash of what was sent, by which a repeat is known; it is about the focus child,
///   because whoever has the words could confirm them by it
public record Request(
    CaseReference reference,
    Route route,
    Referrer referrer,
    @Nullable CaseSystemReference caseSystem,
    Identifiers identifiers,
    Agreements agreements,
    List<Person> people,
    Grounds grounds,
    List<ParentsView> parentsViews,
    boolean incomplete,
    Personal<String> content) {

  public Request {
    people = List.copyOf(people);
    parentsViews = List.copyOf(parentsViews);
  }

  List<Person> focusChildren() {
    return people.stream().filter(p -> p.role() == PersonRole.FOCUS_CHILD).toList();
  }

  /// The one focus child, which every request that was sent has.
  public UUID focusChild() {
    return focusChildren().getFirst().id();
  }
}
