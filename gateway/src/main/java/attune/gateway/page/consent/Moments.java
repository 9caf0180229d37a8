package attune.gateway.page.consent;

import attune.gateway.page.form.Field;

/// When something was said or done that is written down later.
final class Moments {
  private static final int A_TIME = 5;

  private Moments() {}

  static Field heading() {
    return Field.heading("If it was not just now");
  }

  static Field day() {
    return Field.day(Shape.ON, "On which day? (optional)")
        .hint("Leave day and time empty if it was just now.");
  }

  static Field time() {
    return Field.line(Shape.AT, "At what time? (optional)")
        .atMost(A_TIME)
        .hint("As near as you know it, such as 14:30. Needed with a day.");
  }
}
