package attune.gateway.page.casework;

import attune.gateway.page.Child;
import attune.gateway.page.Codes;
import attune.gateway.page.London;
import attune.gateway.referral.CaseFile;
import attune.gateway.referral.CaseFile.Person;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Which case a page is about: the same on every page of it.
///
/// @param href the case's address, which its pages begin with
/// @param title the child's name, or the reference for those who see progress only
/// @param family the others in the case
/// @param allocatedTo the practitioner's name; empty for those who are not told
/// @param warnings what must not be overlooked
public record Header(
    String href,
    String reference,
    String title,
    String family,
    String age,
    String allocatedTo,
    String status,
    String statusColour,
    String since,
    List<String> warnings) {

  static Header of(CaseFile file, String allocatedTo, Instant now) {
    return new Header(
        "/cases/" + file.reference(),
        file.reference(),
        file.focusChild().map(Person::name).orElse(file.reference()),
        family(file),
        file.focusChild().map(child -> Child.age(child.born(), child.expected(), now)).orElse(""),
        allocatedTo,
        file.whole() ? Codes.status(file.status()) : Codes.statusForFollowers(file.status()),
        Codes.statusColour(file.status()),
        file.statusSince() == null ? "" : "since " + London.day(file.statusSince()),
        Warnings.of(file));
  }

  /// What the case is called in the title of a page.
  public String named() {
    return title.equals(reference) ? reference : title + ", " + reference;
  }

  /// With more that must not be overlooked.
  Header warningOf(List<String> more) {
    return new Header(
        href,
        reference,
        title,
        family,
        age,
        allocatedTo,
        status,
        statusColour,
        since,
        Stream.concat(more.stream(), warnings.stream()).toList());
  }

  private static String family(CaseFile file) {
    return String.join(
        ", ",
        file.everybody().stream()
            .filter(person -> !person.role().equals("FOCUS_CHILD"))
            .map(Person::name)
            .filter(Objects::nonNull)
            .toList());
  }
}
