package attune.consent.domain;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Copies in one order, so that what is stored is the same bytes whoever wrote it.
final class Sorted {

  private Sorted() {}

  static <T extends Comparable<T>> Set<T> set(Set<T> of) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(of));
  }

  static <K extends Comparable<K>, V> Map<K, V> map(Map<K, V> of) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(of));
  }
}
