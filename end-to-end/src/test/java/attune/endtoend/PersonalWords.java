package attune.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every name, birth date, identifier and free text of the sample requests.
final class PersonalWords {

  private static final Set<String> PERSONAL =
      Set.of(
          "name",
          "dateOfBirth",
          "expectedDate",
          "contact",
          "address",
          "school",
          "phone",
          "email",
          "safeTimes",
          "communicationNeeds",
          "whyNot",
          "nameAndRole",
          "nhsNumber",
          "upn",
          "uprn",
          "localChildId",
          "says",
          "hopedFor",
          "onLivedExperience",
          "words",
          "childsView",
          "askedBy",
          "present",
          "explained",
          "answer");

  /// A child's `GIVEN` is an answer, too, but nobody's words.
  private static final Pattern CODE = Pattern.compile("[A-Z_]+");

  private PersonalWords() {}

  static Set<String> ofSamples() {
    Set<String> words = new TreeSet<>();
    try (Stream<java.nio.file.Path> files = Files.list(Stack.inTree("deploy/samples"))) {
      files
          .filter(file -> file.toString().endsWith(".json"))
          .forEach(file -> collect(CaseSystem.read(Stack.read(file)), words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /// Those of `words` that stand in `text`, whatever their case.
  static List<String> in(String text, Set<String> words) {
    String lower = text.toLowerCase(Locale.UK);
    return words.stream().filter(word -> lower.contains(word.toLowerCase(Locale.UK))).toList();
  }

  private static void collect(JsonNode node, Set<String> words) {
    node.properties()
        .forEach(member -> {
          String word = member.getValue().asText();
          if (PERSONAL.contains(member.getKey())
              && member.getValue().isTextual()
              && !CODE.matcher(word).matches()) {
            words.add(word);
          }
        });
    node.forEach(child -> collect(child, words));
  }
}
