package attune.gateway.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every problem that anything here can answer with, in words: the published `problems.json`.
@Singleton
public final class Catalogue {

  /// One problem; it is sent by `every service`, or by the one that is named.
  public record Entry(
      String code, int status, String title, String meaning, String whatToDo, String sentBy) {

    /// The last part of the address that a problem's `type` is.
    public String slug() {
      return code.toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// What one entry of a problem's `errors` can say.
  public record Fault(String code, String meaning, String whatToDo, String sentBy) {}

  private record Content(List<Entry> problems, List<Fault> faults) {}

  private static final String FILE = "/attune/contracts/problems.json";

  private final Content content;

  Catalogue() {
    try (@Nullable InputStream file = Catalogue.class.getResourceAsStream(FILE)) {
      this.content = new ObjectMapper().readValue(file, Content.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Entry> problems() {
    return content.problems();
  }

  public List<Fault> faults() {
    return content.faults();
  }

  Optional<Entry> bySlug(String slug) {
    return problems().stream().filter(entry -> entry.slug().equals(slug)).findFirst();
  }

  Entry entry(Code code) {
    return problems().stream()
        .filter(entry -> entry.code().equals(code.name()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Not in the catalogue: " + code));
  }
}
