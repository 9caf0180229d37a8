package attune.gateway.page.consent;

import attune.gateway.consent.ConsentRegister;
import attune.gateway.page.Choice;
import attune.gateway.page.Viewer;
import attune.gateway.page.casework.Colleagues;
import attune.gateway.page.casework.Opened;
import attune.gateway.referral.CaseFile.Person;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// A form on a register that somebody asks for: of whom, or of what in it.
///
/// @param about the id of a person, film, objection and the like; empty if of the case as a whole
/// @param purpose what was asked for on the way here; empty if nothing was
public record AskedConsent(
    Opened opened,
    ConsentRegister register,
    Viewer viewer,
    String about,
    String purpose,
    Colleagues colleagues) {

  AskedConsent about(String id) {
    return new AskedConsent(opened, register, viewer, id, purpose, colleagues);
  }

  String name() {
    return name(about);
  }

  String name(String id) {
    return opened.nameOr(id, "Somebody");
  }

  /// Whether they are a child in the case. Whoever turned 18 is still one of its children.
  boolean isChild() {
    return opened.file().person(about).filter(Person::isChild).isPresent();
  }

  ConsentRegister.Objection objection() {
    return one(register.objections(), ConsentRegister.Objection::id);
  }

  ConsentRegister.Film film() {
    return one(register.everyFilm(), ConsentRegister.Film::id);
  }

  ConsentRegister.DayPermit permit() {
    return one(register.dayPermits(), ConsentRegister.DayPermit::id);
  }

  ConsentRegister.Disclosure disclosure() {
    return one(register.disclosures(), ConsentRegister.Disclosure::id);
  }

  List<Choice> people(Predicate<Person> which) {
    return opened.file().everybody().stream()
        .filter(which)
        .map(one -> new Choice(one.id(), name(one.id())))
        .toList();
  }

  List<Choice> films() {
    return register.everyFilm().stream()
        .filter(film -> !film.erased())
        .map(film -> new Choice(film.id(), FilmName.of(film, this::name)))
        .toList();
  }

  /// A practitioner does something only with a case of their own.
  boolean acts(ConsentForm form) {
    List<String> roles = form.roles().stream().filter(viewer::is).toList();
    return !roles.isEmpty()
        && (!roles.equals(List.of("practitioner"))
            || viewer.subject().equals(opened.file().practitionerId()));
  }

  private <T> T one(List<T> all, Function<T, String> id) {
    return all.stream()
        .filter(one -> id.apply(one).equals(about))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }
}
