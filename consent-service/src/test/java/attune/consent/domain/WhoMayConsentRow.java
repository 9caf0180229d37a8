package attune.consent.domain;

import static attune.consent.domain.Story.KERRA;
import static attune.consent.domain.Story.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// One row of the truth table.
///
/// @param age in years and days after the birthday; -1 is the day before
/// @param parts what was said and done, in words and in deeds
/// @param expected what stands against filming; nothing if it is permitted
/// @param because the rule behind it
record WhoMayConsentRow(
    String chapter,
    Age age,
    List<ParentalResponsibility> responsibilities,
    Policy policy,
    List<Part> parts,
    Set<Obstacle> expected,
    String because) {

  record Age(int years, int days) {
    LocalDate born() {
      return TODAY.minusYears(years).minusDays(days);
    }

    @Override
    public String toString() {
      return switch (days) {
        case 0 -> years == 0 ? "born today" : years + " today";
        case -1 -> years + " tomorrow";
        case -50 -> years + " in 50 days";
        default -> String.valueOf(years);
      };
    }
  }

  /// @param done tells it to the register, which may refuse it
  record Part(String words, Consumer<Story> done) {}

  Set<Obstacle> outcome() {
    Story story = Story.of(age.born(), Story.always(policy), responsibilities).contracted();
    parts.forEach(part -> part.done().accept(story));
    return story.against(Purpose.FILMING, KERRA);
  }

  @Override
  public String toString() {
    String said =
        parts.isEmpty()
            ? "nothing"
            : parts.stream().map(Part::words).collect(Collectors.joining("; "));
    String filmed =
        expected.isEmpty()
            ? "yes"
            : "no: "
                + new TreeSet<>(expected)
                    .stream().map(one -> "`" + one + "`").collect(Collectors.joining(", "));
    return "| %s | %s | %s | %s |".formatted(age, said, filmed, because);
  }
}
