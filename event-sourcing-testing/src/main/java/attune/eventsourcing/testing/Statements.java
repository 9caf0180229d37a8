package attune.eventsourcing.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Every SQL statement of a module, read from its compiled classes: nobody has to name them, so
/// nobody can forget to.
///
/// A text that statements are put together from is not one itself: what it goes into has to be seen
/// as well, in a constant or given by the test.
public final class Statements {

  private static final Pattern STATEMENT =
      Pattern.compile("\\s*(select|insert into|update|delete from|with) .*", Pattern.DOTALL);

  /// What `formatted` fills in, and where javac joins texts.
  private static final Pattern GAP = Pattern.compile("%(\\d+\\$)?s|\u0001");

  private Statements() {}

  /// All of them, without parameters.
  ///
  /// @param classes the module's compiled classes
  /// @param given statements that are put together while the program runs
  public static Set<String> of(Path classes, Collection<String> given) {
    Set<String> texts = new TreeSet<>(given);
    try (Stream<Path> files = Files.walk(classes)) {
      files
          .filter(file -> file.toString().endsWith(".class"))
          .flatMap(file -> texts(parsed(file)).stream())
          .forEach(texts::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Set<String> whole =
        texts.stream()
            .filter(text -> !GAP.matcher(text).find())
            .collect(Collectors.toCollection(TreeSet::new));
    texts.stream().filter(text -> GAP.matcher(text).find()).forEach(part -> refuse(part, whole));
    return whole;
  }

  /// The statements that an object has put together for itself.
  public static List<String> in(Object object) {
    return Arrays.stream(object.getClass().getDeclaredFields())
        .filter(field -> field.getType() == String.class)
        .map(field -> value(field, object))
        .filter(text -> STATEMENT.matcher(text).matches())
        .toList();
  }

  private static Set<String> texts(ClassModel model) {
    Set<String> texts =
        StreamSupport.stream(model.constantPool().spliterator(), false)
            .filter(StringEntry.class::isInstance)
            .map(entry -> ((StringEntry) entry).stringValue())
            .filter(text -> STATEMENT.matcher(text).matches())
            .collect(Collectors.toCollection(TreeSet::new));
    if (!texts.isEmpty()) {
      constants(model.thisClass().asInternalName().replace('/', '.')).forEach(texts::add);
    }
    return texts;
  }

  private static Stream<String> constants(String name) {
    try {
      Class<?> type = Class.forName(name, true, Thread.currentThread().getContextClassLoader());
      return Arrays.stream(type.getDeclaredFields())
          .filter(field -> Modifier.isStatic(field.getModifiers()))
          .filter(field -> field.getType() == String.class)
          .map(field -> value(field, null))
          .filter(text -> STATEMENT.matcher(text).matches());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String value(Field field, @Nullable Object of) {
    try {
      field.setAccessible(true);
      return String.valueOf(field.get(of));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void refuse(String part, Set<String> whole) {
    String like =
        Arrays.stream(GAP.split(part, -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    Pattern made = Pattern.compile(like, Pattern.DOTALL);
    if (whole.stream().noneMatch(text -> made.matcher(text).find())) {
      throw new AssertionError("what is made of this has to be given, to be looked at: " + part);
    }
  }

  private static ClassModel parsed(Path file) {
    try {
      return ClassFile.of().parse(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
