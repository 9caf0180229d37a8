package attune.consent.domain;

import java.util.Locale;

/// Ids as people type them: case and spaces say nothing.
final class Loosely {

  private Loosely() {}

  static String same(String id) {
    return id.strip().toLowerCase(Locale.ROOT);
  }
}
