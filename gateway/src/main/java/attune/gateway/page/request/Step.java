package attune.gateway.page.request;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of the request.
///
/// @param path what it is called in addresses and in the draft
/// @param about whose page it is, where there are several alike; empty elsewhere
/// @param entries the list that the page is about, if it is
public record Step(
    Task task,
    String path,
    String title,
    String about,
    String intro,
    List<Question> questions,
    @Nullable Entries entries) {

  /// A list that can grow.
  ///
  /// @param list the list's name in the request
  /// @param add what adding another is called
  public record Entries(String list, List<Entry> items, String none, String add, String addHref) {}

  /// One in a list.
  ///
  /// @param note what they are in the list as
  public record Entry(String key, String words, String note, String href) {}

  private static final String UNDER = "/request/part/";

  static Step asking(Task task, String path, String title, String intro, Question... questions) {
    return new Step(task, path, title, "", intro, List.of(questions), null);
  }

  /// A page about one person or one entry of a list.
  static Step of(Task task, String path, String title, String about, List<Question> questions) {
    return new Step(task, path, title, about, "", questions, null);
  }

  static Step listing(Task task, String path, String title, String intro, Entries entries) {
    return new Step(task, path, title, "", intro, List.of(), entries);
  }

  public String href() {
    return href(path);
  }

  /// Whether the page is about an entry that can be taken out again.
  public boolean removable() {
    String[] parts = path.split("/", -1);
    return parts.length == 2 && Draft.LETTERS.containsKey(parts[0]);
  }

  static String href(String path) {
    return UNDER + path;
  }
}
