package attune.referral.write;

import attune.eventsourcing.Decision.Reason;
import attune.referral.domain.Person;
import attune.referral.domain.Request;
import java.util.List;
import java.util.stream.IntStream;

/// Says of what a request lacks where in its body that belongs. The people of a request that was
/// not taken have no ids that its sender could know.
record Pointers(Request request) {

  List<Reason> of(List<Reason> reasons) {
    return reasons.stream()
        .map(reason -> new Reason(reason.code(), pointer(reason.about())))
        .toList();
  }

  private String pointer(String about) {
    return switch (about) {
      case "agreedBy", "sharingWithCouncil" -> "/agreements/" + about;
      case "change", "impact", "ownConsents" -> "/questions/" + about;
      case "reasons", "programme", "assessment" -> "/" + about;
      default -> "/people/" + indexOf(about) + "/dateOfBirth";
    };
  }

  private int indexOf(String person) {
    List<Person> people = request.people();
    return IntStream.range(0, people.size())
        .filter(i -> people.get(i).id().toString().equals(person))
        .findFirst()
        .orElseThrow();
  }
}
