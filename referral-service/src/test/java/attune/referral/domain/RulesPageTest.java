package attune.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import attune.referral.api.AdoptionApiSpec;
import attune.referral.api.BreakGlassApiSpec;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/rules.md` is made from the specs, so that a rule that is written there is one that is
/// tried. Run with `-Dattune.rules.publish=true` to render it anew, and look at the difference.
class RulesPageTest {

  private static final Path PAGE = Path.of("../docs/rules.md");
  private static final Path SPECS = Path.of("referral-service/src/test/java");

  private static final List<Class<?>> CHAPTERS =
      List.of(
          SendSpec.class,
          TriageSpec.class,
          AcceptSpec.class,
          OwnConsentSpec.class,
          OwnAnswerSpec.class,
          WorkSpec.class,
          EndsSpec.class,
          HouseholdSpec.class,
          SafeContactSpec.class,
          ProtectionSpec.class,
          StaffSpec.class,
          BreakGlassSpec.class,
          BreakGlassApiSpec.class,
          AdoptionApiSpec.class);

  @Test
  void the_page_says_what_the_specs_show() throws IOException {
    String rendered = rendered();
    if (Boolean.getBoolean("attune.rules.publish")) {
      Files.writeString(PAGE, rendered);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(rendered);
  }

  /// The one rule that a page keeps, and no service.
  private static String ofThePages() throws IOException {
    String shown = "says_first_what_to_do_when_somebody_is_in_danger";
    Path source = Path.of("../gateway/src/test/java/attune/gateway/page/RequestPagesTest.java");
    assertThat(Files.readString(source)).contains("void " + shown + "()");
    return """

    ## gateway

    | rule | from | shown by |
    |---|---|---|
    | The start page says what to do now when somebody is in danger: 999, and the council's safeguarding number (configurable) | %s | [%s](%s) |
    """
        .formatted(Rule.Source.SERVICE, shown.replace('_', ' '), source);
  }

  private static String rendered() throws IOException {
    return """
    # Rules, and where they come from

    Made from the specifications of each service: a rule that stands here is tried in every build. To change one, change its
    specification. What is marked as a decision of ours is for the council to confirm.

    ## referral-service

    | rule | from | shown by |
    |---|---|---|
    """
        + CHAPTERS.stream().flatMap(RulesPageTest::rows).collect(Collectors.joining())
        + ofThePages();
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
    Path source = Path.of("..").resolve(SPECS).resolve(spec.getName().replace('.', '/') + ".java");
    return "| %s | %s | [%s](%s) |%n"
        .formatted(
            rule(method).value(), rule(method).from(), method.getName().replace('_', ' '), source);
  }

  private static Rule rule(Method method) {
    return method.getAnnotation(Rule.class);
  }
}
