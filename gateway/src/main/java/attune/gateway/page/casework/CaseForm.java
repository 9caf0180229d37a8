package attune.gateway.page.casework;

import attune.gateway.page.Done;
import attune.gateway.page.Viewer;
import attune.gateway.page.form.Sheet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Something that can be done with a case: the page with its form, and the command that it becomes.
///
/// @param path the part of the address after the case's
/// @param link what the link to it says
/// @param command the noun under the case that the service takes it at
/// @param roles who may do it
/// @param when in which cases it is offered: the service decides for itself
/// @param next the page of the case that follows; `/` is the viewer's home
record CaseForm(
    String path,
    Of of,
    String link,
    String command,
    Done done,
    Set<String> roles,
    Predicate<Asked> when,
    Function<Asked, Sheet> sheet,
    String next) {

  /// What it is about.
  enum Of {
    CASE,
    PERSON,
    RULE
  }

  static CaseForm of(Of of, String path, String link, String command, Done done) {
    return new CaseForm(
        path, of, link, command, done, Set.of(), _ -> true, _ -> Sheet.of(link, link), "");
  }

  CaseForm by(String... names) {
    return new CaseForm(path, of, link, command, done, Set.of(names), when, sheet, next);
  }

  CaseForm when(Predicate<Asked> offered) {
    return new CaseForm(path, of, link, command, done, roles, offered, sheet, next);
  }

  CaseForm asking(Function<Asked, Sheet> questions) {
    return new CaseForm(path, of, link, command, done, roles, when, questions, next);
  }

  CaseForm then(String page) {
    return new CaseForm(path, of, link, command, done, roles, when, sheet, page);
  }

  boolean isFor(Viewer viewer) {
    return roles.stream().anyMatch(viewer::is);
  }

  boolean isOffered(Asked asked) {
    return isFor(asked.viewer()) && asked.acts(this) && when.test(asked);
  }

  String href(Asked asked) {
    String about = asked.about().isEmpty() ? "" : "/" + asked.about();
    return asked.opened().header().href() + "/" + path + about;
  }

  /// Where it goes on, or back: somebody on duty has no page of the case.
  String next(Asked asked) {
    if (!asked.opened().file().whole() && asked.viewer().is("duty")) {
      return "/duty";
    }
    return next.equals("/") ? "/" : asked.opened().header().href() + next;
  }
}
