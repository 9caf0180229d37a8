package attune.gateway.page.casework;

import attune.gateway.page.Codes;
import attune.gateway.page.FamilyCodes;
import attune.gateway.referral.CaseFile.Person;
import attune.gateway.referral.Known.Responsibility;
import java.util.List;

/// Who has parental responsibility for whom: adults down, children across.
///
/// @param children their names
public record Rights(List<String> children, List<Row> rows) {

  /// What one adult has for each child.
  ///
  /// @param cells one for each child, in their order
  public record Row(String adult, List<String> cells) {}

  static Rights of(Opened opened) {
    List<Person> children = people(opened, true);
    return new Rights(
        children.stream().map(child -> opened.nameOr(child.id(), "Erased")).toList(),
        people(opened, false).stream()
            .map(adult ->
                new Row(
                    opened.nameOr(adult.id(), "Erased"),
                    children.stream().map(child -> cell(opened, adult, child)).toList()))
            .toList());
  }

  private static List<Person> people(Opened opened, boolean children) {
    return opened.file().everybody().stream()
        .filter(person -> person.isChild() == children)
        .filter(person -> !List.of("PRACTITIONER", "INTERPRETER").contains(person.role()))
        .toList();
  }

  private static String cell(Opened opened, Person adult, Person child) {
    if (child.isExpected()) {
      return "Nobody has it before birth";
    }
    return opened.file().responsibilities().stream()
        .filter(one -> one.adult().equals(adult.id()) && one.child().equals(child.id()))
        .reduce((_, later) -> later)
        .map(Rights::words)
        .orElse("Nobody has said");
  }

  private static String words(Responsibility known) {
    return switch (known.held()) {
      case "YES" ->
          known.basis() == null
              ? "Yes, basis not recorded"
              : "Yes, " + Codes.of(FamilyCodes.BASES, known.basis());
      case "NO" -> "No";
      default -> "Not known";
    };
  }
}
