package attune.localstack.story;

import java.util.List;

/// One family's part of the story.
///
/// @param sample the file of their request
/// @param sender who sends it: the case system, or a person by user name
/// @param told what was sent, in plain words and without names
/// @param refusal the code that sending must end with, empty if it must succeed
record Chapter(String sample, String sender, String told, String refusal, List<Step> steps) {

  static Chapter of(String sample, String sender, String told, Step... steps) {
    return new Chapter(sample, sender, told, "", List.of(steps));
  }

  /// Whether the sender finds no such case in the end.
  boolean endsRestricted() {
    return steps.stream().anyMatch(step -> step.event().equals("restricted"));
  }

  /// What somebody does in a case.
  ///
  /// @param path the command's, below the case
  /// @param body JSON, or the name of a sample file; `{FOCUS_CHILD}` in it stands for the id of the
  ///   first person of that role, `{PARENT_CARER/2}` for the second's
  /// @param event what it leaves in the history, empty if it must be refused
  /// @param refusal the code that it must be refused with, empty if it must succeed
  record Step(String by, String path, String body, String event, String refusal, String told) {

    static Step done(String by, String path, String body, String event, String told) {
      return new Step(by, path, body, event, "", told);
    }
  }
}
