package attune.gateway.page.consent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A version of the contract that families are given, as it was worded. A version is never edited:
/// what somebody was given has to be found again by its hash.
///
/// @param hash SHA-256 of its text
/// @param parts its headings and what stands beneath each
public record Contract(String version, String hash, List<Part> parts) {
  private static final Contract FOR_ADULTS = read("2026-11");
  private static final Contract FOR_CHILDREN = read("2026-11-child");
  private static final List<Contract> ALL = List.of(FOR_ADULTS, FOR_CHILDREN);

  /// A heading, with a paragraph each.
  public record Part(String heading, List<String> paragraphs) {}

  /// The one of today, in words for children or for the others.
  static Contract current(boolean forChild) {
    return forChild ? FOR_CHILDREN : FOR_ADULTS;
  }

  /// The one with just this text.
  static Optional<Contract> of(String hash) {
    return ALL.stream().filter(one -> one.hash.equalsIgnoreCase(hash)).findFirst();
  }

  private static Contract read(String version) {
    String text = text("/consent-contract/" + version + ".txt");
    List<Part> parts = Stream.of(text.strip().split("\n(?=# )", -1)).map(Contract::part).toList();
    return new Contract(version, hash(text), parts);
  }

  private static Part part(String text) {
    List<String> lines = text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    return new Part(lines.getFirst().replaceFirst("^# ", ""), lines.stream().skip(1).toList());
  }

  private static String text(String name) {
    try (InputStream file = Contract.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
