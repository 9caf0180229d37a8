package attune.gateway.page.casework;

import attune.gateway.page.Lacking;
import attune.gateway.referral.CaseFile;
import attune.gateway.referral.CaseFile.Person;
import attune.gateway.referral.Missing;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A case as somebody opened it.
///
/// @param version what a form on it is based on
public record Opened(CaseFile file, long version, Header header) {

  /// What the request still lacks.
  public List<String> missing() {
    List<Missing> missing = Objects.requireNonNullElse(file.missing(), List.of());
    return Lacking.words(missing, id -> file.person(id).map(Person::name).orElse(null));
  }

  /// What is missing matters until the decision, to those who see it.
  public boolean showsMissing() {
    return undecided() && file.missing() != null;
  }

  /// A person's name; empty if they are not in the case or erased.
  public String nameOf(@Nullable String person) {
    return file.person(person).map(Person::name).orElse("");
  }

  public String nameOr(@Nullable String person, String otherwise) {
    String name = nameOf(person);
    return name.isEmpty() ? otherwise : name;
  }

  /// Who in the family agreed to the request.
  public String agreedBy() {
    List<String> agreed = file.agreements() == null ? List.of() : file.agreements().agreedBy();
    return agreed.isEmpty() ? "Nobody yet" : names(agreed);
  }

  private String names(List<String> people) {
    return people.stream()
        .map(this::nameOf)
        .map(name -> name.isEmpty() ? "Somebody in the family" : name)
        .collect(Collectors.joining(", "));
  }

  boolean is(String status) {
    return file.status().equals(status);
  }

  boolean undecided() {
    return is("SUBMITTED") || is("INFORMATION_REQUESTED");
  }

  /// Before its end.
  boolean running() {
    return undecided() || is("WAITING") || is("ALLOCATED");
  }

  /// At an end from which it can be opened again.
  boolean over() {
    return is("CLOSED") || is("DECLINED") || is("WITHDRAWN");
  }

  /// Whoever does not see the whole of a case is not told whether it is restricted.
  boolean maybeRestricted() {
    return file.restriction() != null || !file.whole();
  }
}
