package attune.consent.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/rules-consent.md` is made from the specs, so that a rule that is written there is one that
/// is tried. Run with `-Dattune.rules.publish=true` to render it anew, and look at the difference.
class RulesPageTest {

  private static final Path PAGE = Path.of("../docs/rules-consent.md");
  private static final Path SPECS = Path.of("consent-service/src/test/java/attune/consent/domain");

  private static final List<Class<?>> CHAPTERS =
      List.of(
          PeopleSpec.class,
          ConsentSpec.class,
          ObjectionSpec.class,
          PermitSpec.class,
          BirthdaySpec.class,
          FilmSpec.class,
          SafeContactSpec.class,
          PolicySpec.class);

  @Test
  void the_page_says_what_the_specs_show() throws IOException {
    String rendered = rendered();
    if (Boolean.getBoolean("attune.rules.publish")) {
      Files.writeString(PAGE, rendered);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(rendered);
  }

  private static String rendered() {
    return """
    # Rules of consent, and where they come from

    Made from the specifications of consent-service, as [rules.md](rules.md) is of referral-service: a rule that stands here is
    tried in every build. To change one, change its specification. What is marked as a decision of ours is for the council to
    confirm. Who may consent for whom is a table of its own: [who-may-consent.md](who-may-consent.md).

    ## consent-service

    | rule | from | shown by |
    |---|---|---|
    """
        + CHAPTERS.stream().flatMap(RulesPageTest::rows).collect(Collectors.joining());
  }

  private static Stream<String> rows(Class<?> spec) {
    return Stream.concat(
            Arrays.stream(spec.getDeclaredMethods()),
            Arrays.stream(spec.getDeclaredClasses())
                .flatMap(nested -> Arrays.stream(nested.getDeclaredMethods())))
        .filter(method -> method.isAnnotationPresent(Rule.class))
        .sorted((a, b) -> rule(a).value().compareTo(rule(b).value()))
        .map(method -> row(spec, method));
  }

  private static String row(Class<?> spec, Method method) {
    Path source = Path.of("..").resolve(SPECS).resolve(spec.getSimpleName() + ".java");
    return "| %s | %s | [%s](%s) |%n"
        .formatted(
            rule(method).value(), rule(method).from(), method.getName().replace('_', ' '), source);
  }

  private static Rule rule(Method method) {
    return method.getAnnotation(Rule.class);
  }
}
