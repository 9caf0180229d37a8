package attune.gateway.page.consent;

import attune.gateway.page.Done;
import attune.gateway.page.Viewer;
import attune.gateway.page.form.Sheet;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// Something that can be recorded of consent: the page with its form, and the command it becomes.
///
/// @param path the part of the address after the consent page's
/// @param command the noun under the register that the service takes it at
/// @param anyhow whether it counts whatever else has changed meanwhile
/// @param when where it is offered: the service decides for itself
record ConsentForm(
    String path,
    Of of,
    String link,
    String command,
    Done done,
    List<String> roles,
    boolean anyhow,
    Predicate<AskedConsent> when,
    Function<AskedConsent, Sheet> sheet) {

  /// What it is about.
  enum Of {
    CASE,
    PERSON,
    OBJECTION,
    FILM,
    HOLD,
    DISCLOSURE,
    DAY_PERMIT
  }

  static ConsentForm of(Of of, String path, String link, String command, Done done) {
    return new ConsentForm(
        path, of, link, command, done, List.of(), false, _ -> true, _ -> Sheet.of(link, link));
  }

  ConsentForm by(String... names) {
    return new ConsentForm(path, of, link, command, done, List.of(names), anyhow, when, sheet);
  }

  ConsentForm counts() {
    return new ConsentForm(path, of, link, command, done, roles, true, when, sheet);
  }

  ConsentForm when(Predicate<AskedConsent> offered) {
    return new ConsentForm(path, of, link, command, done, roles, anyhow, offered, sheet);
  }

  ConsentForm asking(Function<AskedConsent, Sheet> questions) {
    return new ConsentForm(path, of, link, command, done, roles, anyhow, when, questions);
  }

  boolean isFor(Viewer viewer) {
    return roles.stream().anyMatch(viewer::is);
  }

  boolean isOffered(AskedConsent asked) {
    return asked.acts(this) && when.test(asked);
  }

  String href(AskedConsent asked) {
    String about = asked.about().isEmpty() ? "" : "/" + asked.about();
    return asked.opened().header().href() + "/consent/" + path + about;
  }

  /// Where it is sent: the same questions are asked then.
  String action(AskedConsent asked) {
    return asked.purpose().isEmpty()
        ? href(asked)
        : UriBuilder.fromPath(href(asked))
            .queryParam("purpose", "{purpose}")
            .build(asked.purpose())
            .toString();
  }

  /// Where it goes on, or back: somebody on duty has no page of the case.
  static String next(AskedConsent asked) {
    return !asked.opened().file().whole() && asked.viewer().is("duty")
        ? "/duty"
        : asked.opened().header().href() + "/consent";
  }
}
