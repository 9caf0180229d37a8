package attune.gateway.page.request;

/// Something that is missing or wrong in a draft.
///
/// @param href the page that mends it, at the field
/// @param blocks whether nothing can be sent until it is mended
public record Gap(Task task, String words, String href, boolean blocks) {

  static Gap of(Step step, Question question, String words, boolean blocks) {
    String about = step.about().isEmpty() ? "" : step.about() + ": ";
    return new Gap(step.task(), about + words, step.href() + "#" + question.field(), blocks);
  }
}
