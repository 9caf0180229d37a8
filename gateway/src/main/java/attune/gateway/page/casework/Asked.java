package attune.gateway.page.casework;

import attune.gateway.page.Choice;
import attune.gateway.page.Viewer;
import attune.gateway.referral.CaseFile.Person;
import attune.gateway.referral.Known.Rule;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// A form that somebody asks for: of which case, and of whom or what in it.
///
/// @param about the id of a person or rule; empty if it is about the case as a whole
record Asked(Opened opened, Viewer viewer, String about, Colleagues colleagues) {

  /// Whom it is about.
  Person person() {
    return opened.file().person(about).orElseThrow(NotFoundException::new);
  }

  String name() {
    return opened.nameOr(about, "this person");
  }

  /// Which rule it is about.
  Rule rule() {
    return opened.file().safeContacts().stream()
        .filter(rule -> rule.id().equals(about))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /// The same as a member of the body.
  Map<String, Object> as(String member) {
    return Map.of(member, about);
  }

  boolean is(String status) {
    return opened.is(status);
  }

  /// The people in the case, as answers.
  List<Choice> people() {
    return people(_ -> true);
  }

  List<Choice> people(Predicate<Person> which) {
    return opened.file().everybody().stream()
        .filter(which)
        .map(one -> new Choice(one.id(), opened.nameOr(one.id(), "Erased")))
        .toList();
  }

  /// Whether the viewer does something with the case, and not only reads it: a practitioner only
  /// with one of their own.
  boolean acts(CaseForm form) {
    boolean onlyAsPractitioner =
        form.roles().stream().filter(viewer::is).allMatch(role -> role.equals("practitioner"));
    return !onlyAsPractitioner || viewer.subject().equals(opened.file().practitionerId());
  }
}
