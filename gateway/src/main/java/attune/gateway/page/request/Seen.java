package attune.gateway.page.request;

import java.util.List;

/// What a page has to say about the draft that it shows.
///
/// @param savings how often the draft had been saved when it was read
/// @param elsewhere the pages that were saved from another browser meanwhile; empty without one
/// @param there what this page says there, where that differs
public record Seen(int savings, List<Link> elsewhere, List<Difference> there) {

  public record Link(String words, String href) {}

  public record Difference(String label, String words) {}

  static Seen of(Draft draft) {
    return new Seen(draft.savings(), List.of(), List.of());
  }

  static Seen kept(int savings) {
    return new Seen(savings, List.of(), List.of());
  }

  /// @param typed what the form says
  static Seen changed(Draft draft, Step step, Typed typed) {
    return new Seen(
        draft.savings(),
        draft.savedAfter(typed.savings()).stream().map(path -> link(draft, path)).toList(),
        step.questions().stream()
            .filter(asked -> !draft.value(asked.field()).equals(typed.form().value(asked.field())))
            .map(asked -> new Difference(asked.label(), words(draft, asked)))
            .toList());
  }

  private static Link link(Draft draft, String path) {
    return Steps.find(draft, path)
        .map(step -> new Link(words(step), step.href()))
        .orElse(new Link("Something that is not there any more", "/request/tasks"));
  }

  private static String words(Step step) {
    return step.about().isEmpty() ? step.title() : step.about() + ": " + step.title();
  }

  private static String words(Draft draft, Question asked) {
    String value = draft.value(asked.field());
    return value.isEmpty() ? "Nothing" : Answers.inWords(asked, value);
  }

  /// Whether somebody saved it from elsewhere.
  public boolean conflict() {
    return !elsewhere.isEmpty() || !there.isEmpty();
  }
}
