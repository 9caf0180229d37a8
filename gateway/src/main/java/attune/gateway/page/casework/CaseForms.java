package attune.gateway.page.casework;

import attune.gateway.page.Viewer;
import attune.gateway.page.casework.CaseForm.Of;
import attune.gateway.referral.CaseFile.Person;
import attune.gateway.referral.Missing;
import jakarta.inject.Singleton;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Everything that can be done with a case, and what of it somebody is offered.
@Singleton
final class CaseForms {
  static final List<CaseForm> ALL =
      Stream.of(
              TriageForms.ALL,
              WorkForms.ALL,
              CorrectionForms.ALL,
              PeopleForms.ALL,
              ProtectionForms.ALL)
          .flatMap(List::stream)
          .toList();

  private final Colleagues colleagues;

  CaseForms(Colleagues colleagues) {
    this.colleagues = colleagues;
  }

  static CaseForm at(String path) {
    return ALL.stream()
        .filter(form -> form.path().equals(path))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  Asked asked(Opened opened, Viewer viewer, String about) {
    return new Asked(opened, viewer, about, colleagues);
  }

  /// What the overview offers: of the case, and the answers of children that it waits for.
  List<Action> ofCase(Opened opened, Viewer viewer) {
    Stream<Action> ofCase =
        offered(asked(opened, viewer, ""), Of.CASE)
            .filter(form -> !form.next().equals("/people"))
            .map(form -> Action.of(form, asked(opened, viewer, ""), form.link()));
    return Stream.concat(ofCase, ownAnswers(opened, viewer)).toList();
  }

  /// What the page of the people offers beside what it offers for each.
  List<Action> ofPeople(Opened opened, Viewer viewer) {
    Asked asked = asked(opened, viewer, "");
    return offered(asked, Of.CASE)
        .filter(form -> form.next().equals("/people"))
        .map(form -> Action.of(form, asked, form.link()))
        .toList();
  }

  List<Action> ofPerson(Opened opened, Viewer viewer, Person person) {
    Asked asked = asked(opened, viewer, person.id());
    return offered(asked, Of.PERSON).map(form -> Action.of(form, asked, form.link())).toList();
  }

  List<Action> ofRule(Opened opened, Viewer viewer, String rule) {
    Asked asked = asked(opened, viewer, rule);
    return offered(asked, Of.RULE).map(form -> Action.of(form, asked, form.link())).toList();
  }

  private Stream<Action> ownAnswers(Opened opened, Viewer viewer) {
    CaseForm form = at("own-answer");
    return Stream.concat(
            opened.file().everybody().stream().filter(person -> needed(opened, person)),
            opened.file().toBeAsked().stream())
        .map(person -> asked(opened, viewer, person.id()))
        .filter(form::isOffered)
        .map(asked -> Action.of(form, asked, "Record what " + asked.name() + " said"));
  }

  private static boolean needed(Opened opened, Person person) {
    return Objects.requireNonNullElse(opened.file().missing(), List.<Missing>of()).stream()
        .anyMatch(missing -> person.id().equals(missing.about()));
  }

  private static Stream<CaseForm> offered(Asked asked, Of of) {
    return ALL.stream().filter(form -> form.of() == of).filter(form -> form.isOffered(asked));
  }
}
