package attune.gateway.page.worklist;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Small facts on one line, those that are known.
final class Facts {
  private Facts() {}

  static String of(Stream<String> facts) {
    return facts.filter(fact -> !fact.isEmpty()).collect(Collectors.joining(" · "));
  }
}
