package attune.eventstore;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The views of this release: those of every stream type that is a bean.
@Singleton
public final class DeclaredViews {

  /// A view, and the kind of stream that it is folded from.
  public record Declared<E, R>(StreamType<?, E, ?> type, View<E, R> view) {}

  /// The name goes into SQL.
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

  private final List<StreamType<?, ?, ?>> types;
  private final List<Declared<?, ?>> all;

  DeclaredViews(@All List<StreamType<?, ?, ?>> types) {
    this.types = List.copyOf(types);
    this.all = types.stream().<Declared<?, ?>>flatMap(DeclaredViews::of).toList();
    Set<String> names = new HashSet<>();
    for (Declared<?, ?> declared : all) {
      String name = declared.view().name();
      if (!NAME.matcher(name).matches() || !names.add(name)) {
        throw new IllegalStateException("a view can't be called, or not again, " + name);
      }
    }
  }

  public List<Declared<?, ?>> all() {
    return all;
  }

  /// The kinds of stream that this release writes.
  public List<String> kinds() {
    return types.stream().map(type -> type.types().stream()).toList();
  }

  /// A type that is no bean would have views that nobody builds.
  void refuseUnlessDeclared(StreamType<?, ?, ?> type) {
    if (!types.contains(type)) {
      throw new IllegalStateException("the stream type " + type.name() + " is not a bean");
    }
  }

  private static <E> Stream<Declared<?, ?>> of(StreamType<?, E, ?> type) {
    return type.views().stream().map(view -> new Declared<>(type, view));
  }
}
