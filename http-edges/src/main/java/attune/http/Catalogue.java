package attune.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every problem and every fault there is, in words: the published `problems.json`.
public final class Catalogue {

  /// A problem, in words.
  ///
  /// @param sentBy `every service`, or the services whose domains refuse so, between commas
  public record Entry(
      String code, int status, String title, String meaning, String whatToDo, String sentBy) {

    public boolean isSentBy(String service) {
      return List.of(sentBy.split(", ", -1)).contains(service);
    }

    /// The last part of the problem's `type`.
    public String slug() {
      return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// What a fault of one member, or one of a refusal's reasons, means.
  public record FaultEntry(String code, String meaning, String whatToDo, String sentBy) {

    public boolean isSentBy(String service) {
      return List.of(sentBy.split(", ", -1)).contains(service);
    }
  }

  private record Content(List<Entry> problems, List<FaultEntry> faults) {}

  private static final String FILE = "/attune/contracts/problems.json";

  private final Content content;
  private final Map<String, Entry> byCode;

  private Catalogue(Content content) {
    this.content = content;
    this.byCode =
        content.problems().stream().collect(Collectors.toMap(Entry::code, Function.identity()));
  }

  public static Catalogue read() {
    try (InputStream file = Catalogue.class.getResourceAsStream(FILE)) {
      return new Catalogue(new ObjectMapper().readValue(file, Content.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Entry> problems() {
    return content.problems();
  }

  public List<FaultEntry> faults() {
    return content.faults();
  }

  /// Fails for a code that is not in the catalogue: a bug, which the catalogue's tests find.
  public Entry entry(String code) {
    Entry entry = byCode.get(code);
    if (entry == null) {
      throw new IllegalArgumentException("Not in the catalogue of problems: " + code);
    }
    return entry;
  }
}
