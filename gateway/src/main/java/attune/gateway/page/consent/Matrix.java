package attune.gateway.page.consent;

import attune.gateway.consent.ConsentRegister;
import attune.gateway.consent.ConsentRegister.Said;
import attune.gateway.page.Choice;
import attune.gateway.page.Codes;
import attune.gateway.page.London;
import attune.gateway.referral.CaseFile.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// People × purposes at a glance: a word and a date in each cell.
///
/// @param columns what the purposes are called
public record Matrix(List<String> columns, List<Row> rows) {
  private static final int SOON = 30;

  /// As far ahead as the first warning of a birthday.
  private static final int BIRTHDAY = 60;

  public record Row(String id, String name, String role, List<Cell> cells) {}

  /// What somebody permits for a purpose.
  ///
  /// @param more what else stands against it, the day, and to whom: a line each
  /// @param href where to record what they say; empty for those who only read
  public record Cell(
      String purpose, String word, String colour, List<String> more, String href, String action) {}

  /// @param audience the name of somebody who is no person of the case
  static Matrix of(
      AskedConsent asked, LocalDate today, boolean past, UnaryOperator<String> audience) {
    var making = new Making(asked, today, past, audience);
    return new Matrix(
        ConsentCodes.PURPOSES.stream().map(Choice::words).toList(),
        asked.register().people().stream().map(making::row).toList());
  }

  private record Making(
      AskedConsent asked, LocalDate today, boolean past, UnaryOperator<String> audience) {

    Row row(ConsentRegister.Somebody person) {
      return new Row(
          person.id(),
          asked.name(person.id()),
          asked.opened().file().person(person.id()).map(Person::role).map(Codes::of).orElse("")
              + (person.toBeFilmed() ? ", to be filmed" : ""),
          ConsentCodes.PURPOSES.stream().map(one -> cell(person, one)).toList());
    }

    /// Several audiences of one purpose share a cell: the first that is permitted leads.
    private Cell cell(ConsentRegister.Somebody person, Choice purpose) {
      List<ConsentRegister.Cell> all =
          asked.register().cells().stream()
              .filter(one -> one.personId().equals(person.id()))
              .filter(one -> one.purpose().equals(purpose.value()))
              .toList();
      Optional<ConsentRegister.Cell> permitted =
          all.stream().filter(ConsentRegister.Cell::permitted).findFirst();
      String word = permitted.map(one -> permitted(person, one)).orElseGet(() -> refused(all));
      List<String> more =
          all.stream().flatMap(one -> more(person, one, word).stream()).distinct().toList();
      return linked(person, purpose, word, more, permitted.isPresent());
    }

    private String permitted(ConsentRegister.Somebody person, ConsentRegister.Cell cell) {
      Optional<Said> said = said(cell);
      if (said.isEmpty()) {
        return "Not needed";
      }
      LocalDate until = until(person, said.get());
      return until != null && !until.isAfter(today.plusDays(SOON)) ? "Ends soon" : "Given";
    }

    private static String refused(List<ConsentRegister.Cell> all) {
      return all.stream()
          .flatMap(one -> Obstacles.gravest(one.reasons()).stream())
          .findFirst()
          .map(ConsentCodes::obstacle)
          .orElse("Not asked");
    }

    /// The last day on which it holds: what somebody else said for a child ends when the child
    /// comes to decide, which is said as soon as it is near.
    private @Nullable LocalDate until(ConsentRegister.Somebody person, Said said) {
      LocalDate from = person.decidesFrom();
      if (from == null || said.decidedAs().equals("SELF") || !isNear(from)) {
        return said.until();
      }
      LocalDate last = from.minusDays(1);
      return said.until() == null || last.isBefore(said.until()) ? last : said.until();
    }

    private boolean isNear(LocalDate birthday) {
      return birthday.isAfter(today) && !birthday.isAfter(today.plusDays(BIRTHDAY));
    }

    private List<String> more(
        ConsentRegister.Somebody person, ConsentRegister.Cell cell, String word) {
      var lines = new ArrayList<String>();
      cell.reasons().stream()
          .map(ConsentCodes::obstacle)
          .filter(one -> !one.equals(word))
          .forEach(lines::add);
      said(cell).map(one -> day(person, one)).ifPresent(lines::add);
      if (cell.audience() != null) {
        lines.add("For " + whom(cell.audience()));
      }
      return lines;
    }

    private String day(ConsentRegister.Somebody person, Said said) {
      LocalDate until = until(person, said);
      return until == null || !said.answer().equals("GIVEN")
          ? London.day(said.happenedAt())
          : "Until " + London.inWords(until);
    }

    private String whom(String id) {
      String name = asked.opened().nameOf(id);
      return name.isEmpty() ? audience.apply(id) : name;
    }

    private Optional<Said> said(ConsentRegister.Cell cell) {
      return asked.register().said().stream()
          .filter(one -> one.personId().equals(cell.personId()))
          .filter(one -> one.purposes().contains(cell.purpose()))
          .filter(one -> one.audience() == null || Objects.equals(one.audience(), cell.audience()))
          .reduce((_, later) -> later);
    }

    private Cell linked(
        ConsentRegister.Somebody person,
        Choice purpose,
        String word,
        List<String> more,
        boolean permitted) {
      ConsentForm form = ConsentForms.at(permitted ? "withdraw" : "give");
      AskedConsent about = asked.about(person.id());
      boolean offered =
          !past
              && !person.dead()
              && !word.equals("Not needed")
              && asked.opened().file().person(person.id()).isPresent()
              && form.isOffered(about);
      return new Cell(
          purpose.words(),
          word,
          colour(word),
          more,
          offered ? form.href(about) + "?purpose=" + purpose.value() : "",
          permitted ? "Withdraw" : "Record");
    }

    /// Never the only thing that tells.
    private static String colour(String word) {
      return switch (word) {
        case "Given" -> "govuk-tag--green";
        case "Refused", "Withdrawn", "Objection" -> "govuk-tag--red";
        case "Ends soon", "To be confirmed", "Own consent needed", "On hold", "Ended" ->
            "govuk-tag--yellow";
        default -> "govuk-tag--grey";
      };
    }
  }
}
