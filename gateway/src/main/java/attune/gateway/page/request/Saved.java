package attune.gateway.page.request;

import attune.gateway.page.Form;

/// What became of a page that was sent.
sealed interface Saved {

  /// It is kept.
  ///
  /// @param next where one goes on
  record Done(String next) implements Saved {}

  /// It stays open.
  record NotDone(int status, Form form, Seen seen) implements Saved {}
}
