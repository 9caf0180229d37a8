package attune.gateway.page.consent;

import attune.gateway.page.London;
import attune.gateway.referral.Problem;
import attune.gateway.referral.ReferralProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes of a form's answers what the service takes: who decided, when it was said, and scopes that
/// name their audience.
final class Shape {
  static final String ON = "saidOn";
  static final String AT = "saidAt";

  private Shape() {}

  /// @throws ReferralProblem if a day and a time are no moment that has been
  static void of(Map<String, Object> body, Instant now) {
    happened(body, now);
    if (body.get("decidedBy") instanceof String decider) {
      body.put("decidedBy", Deciders.member(decider));
    }
    scopes(body);
    agreed(body);
    if (body.get("question") instanceof Map<?, ?> question
        && question.get("audience") instanceof String one) {
      map(question).put("audience", List.of(one));
    }
    if (body.get("copies") instanceof String lines) {
      body.put(
          "copies",
          Arrays.stream(lines.split("\n", -1))
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList());
    }
  }

  /// Left out if it was just now: then it is the moment at which the service records it.
  private static void happened(Map<String, Object> body, Instant now) {
    @Nullable Object on = body.remove(ON);
    @Nullable Object at = body.remove(AT);
    if (on == null && at == null) {
      return;
    }
    LocalDate day =
        on == null ? LocalDate.ofInstant(now, London.ZONE) : LocalDate.parse(on.toString());
    LocalTime time = time(at == null ? "" : at.toString());
    Instant then = day.atTime(time).atZone(London.ZONE).toInstant();
    if (then.isAfter(now)) {
      throw fault(on == null ? AT : ON, "NOT_YET");
    }
    body.put("happenedAt", then.toString());
  }

  private static LocalTime time(String typed) {
    try {
      String digits = typed.replace('.', ':');
      return LocalTime.parse(digits.indexOf(':') == 1 ? "0" + digits : digits);
    } catch (DateTimeException e) {
      throw fault(AT, "TIME_NEEDED", e);
    }
  }

  private static ReferralProblem fault(String field, String code) {
    var fault = new Problem.Fault("/" + field, code, null);
    return new ReferralProblem(
        400, new Problem("INVALID_BODY", List.of(fault), null, null, List.of()));
  }

  private static ReferralProblem fault(String field, String code, Throwable cause) {
    ReferralProblem problem = fault(field, code);
    problem.initCause(cause);
    return problem;
  }

  /// What names its audience is a scope of its own: nobody else is meant by the rest.
  private static void scopes(Map<String, Object> body) {
    @Nullable Object supervisor = body.remove("supervisor");
    @Nullable Object professional = body.remove("professional");
    if (!(body.get("scopes") instanceof Map<?, ?> asked)) {
      return;
    }
    List<String> rest = new ArrayList<>(purposes(asked));
    List<Map<String, Object>> scopes = new ArrayList<>();
    named(rest, "SUPERVISION", supervisor, scopes);
    named(rest, "NAMED_PROFESSIONAL", professional, scopes);
    if (!rest.isEmpty()) {
      scopes.addFirst(Map.of("purposes", rest));
    }
    body.put("scopes", scopes);
  }

  private static void named(
      List<String> rest,
      String purpose,
      @Nullable Object audience,
      List<Map<String, Object>> scopes) {
    if (audience != null && rest.remove(purpose)) {
      scopes.add(Map.of("purposes", List.of(purpose), "audience", audience));
    }
  }

  private static List<String> purposes(Map<?, ?> scope) {
    return scope.get("purposes") instanceof List<?> all
        ? all.stream().map(Objects::toString).toList()
        : List.of();
  }

  /// Who agreed for each person in a film.
  private static void agreed(Map<String, Object> body) {
    if (body.get("agreed") instanceof Map<?, ?> agreed) {
      List<Map<String, Object>> all = new ArrayList<>();
      agreed.forEach((person, decider) -> {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("personId", Objects.toString(person));
        one.put("decidedBy", Deciders.member(Objects.toString(decider)));
        all.add(one);
      });
      body.put("agreed", all);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Map<?, ?> members) {
    return (Map<String, Object>) members;
  }
}
