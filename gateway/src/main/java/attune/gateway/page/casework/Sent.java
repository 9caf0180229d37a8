package attune.gateway.page.casework;

import attune.gateway.page.Form;

/// What became of a form that was sent.
sealed interface Sent {
  record Done() implements Sent {}

  /// It was not done.
  ///
  /// @param form the same form with what is wrong with it
  record Refused(int status, Form form) implements Sent {}
}
