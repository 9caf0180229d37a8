package attune.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// The last words of `./attune test`: how many tests ran, which failed and how, and what was
/// skipped and why. The script `attune` runs it from its source, so that it can speak when the
/// build failed: it may use nothing but the JDK.
final class TestReports {

  private int passed;
  private final List<String> failed = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();

  /// @param arguments the work tree, and a file that was touched when the tests began
  static void main(String[] arguments) throws IOException {
    var reports = new TestReports();
    reports.read(Path.of(arguments[0]), Files.getLastModifiedTime(Path.of(arguments[1])));
    IO.println(reports.text());
    System.exit(reports.areGood() ? 0 : 1);
  }

  boolean areGood() {
    return failed.isEmpty() && passed > 0;
  }

  /// The reports of every module that were written since.
  void read(Path tree, FileTime since) throws IOException {
    try (Stream<Path> modules = Files.list(tree)) {
      for (Path module : modules.sorted().toList()) {
        Path folder = module.resolve("target/surefire-reports");
        if (Files.isDirectory(folder)) {
          readModule(folder, since);
        }
      }
    }
  }

  private void readModule(Path folder, FileTime since) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("TEST-")
            && name.endsWith(".xml")
            && Files.getLastModifiedTime(file).compareTo(since) >= 0) {
          add(file);
        }
      }
    }
  }

  private void add(Path file) throws IOException {
    try {
      var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      builder.setErrorHandler(null);
      NodeList tests = builder.parse(file.toFile()).getElementsByTagName("testcase");
      for (int i = 0; i < tests.getLength(); i++) {
        add((Element) tests.item(i));
      }
    } catch (ParserConfigurationException | SAXException e) {
      failed.add("%s can't be read%n    %s".formatted(file, e.getMessage()));
    }
  }

  private void add(Element test) {
    String name = test.getAttribute("classname") + "." + test.getAttribute("name");
    for (String fault : List.of("failure", "error", "skipped")) {
      NodeList found = test.getElementsByTagName(fault);
      if (found.getLength() > 0) {
        var list = fault.equals("skipped") ? skipped : failed;
        list.add("%s%n    %s".formatted(name, reason((Element) found.item(0))));
        return;
      }
    }
    passed++;
  }

  /// The first line of the message, or of the stack trace where there is no message.
  private static String reason(Element fault) {
    String message = fault.getAttribute("message").strip();
    String words = message.isEmpty() ? fault.getTextContent().strip() : message;
    return words.lines().map(String::strip).findFirst().orElse("no reason was given");
  }

  String text() {
    var text = new StringBuilder();
    list(text, "Failed", failed);
    list(text, "Skipped", skipped);
    return text.append(
            "%d passed, %d failed, %d skipped".formatted(passed, failed.size(), skipped.size()))
        .toString();
  }

  private static void list(StringBuilder text, String title, List<String> tests) {
    if (!tests.isEmpty()) {
      text.append("%s:%n".formatted(title));
      tests.forEach(test -> text.append("  %s%n".formatted(test)));
    }
  }
}
