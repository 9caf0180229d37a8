package attune.localstack.story;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/// One family's part of the story.
///
/// @param sample the file of their request
/// @param sender who sends it: the case system, or a person by user name
/// @param told what was sent, in plain words and without names
/// @param refusal the code that sending must end with, empty if it must succeed
/// @param turningTwelveIn so many days before their birthday the child's request is sent; 0 if the
///   day in the file stays
/// @param asked what is then given, asked and said about film
record Chapter(
    String sample,
    String sender,
    String told,
    String refusal,
    int turningTwelveIn,
    List<Step> steps,
    List<Step> asked) {

  /// The child's stands first in a request.
  private static final Pattern DATE_OF_BIRTH = Pattern.compile("\"dateOfBirth\": \"[0-9-]+\"");

  static Chapter of(String sample, String sender, String told, Step... steps) {
    return new Chapter(sample, sender, told, "", 0, List.of(steps), List.of());
  }

  Chapter turningTwelveIn(int days) {
    return new Chapter(sample, sender, told, refusal, days, steps, asked);
  }

  Chapter asking(Step... more) {
    return new Chapter(sample, sender, told, refusal, turningTwelveIn, steps, List.of(more));
  }

  /// The request with the child's date of birth: whoever is to turn 12 soon does so from any day
  /// on.
  String born(String request, LocalDate today) {
    if (turningTwelveIn == 0) {
      return request;
    }
    LocalDate born = today.plusDays(turningTwelveIn).minusYears(12);
    return DATE_OF_BIRTH.matcher(request).replaceFirst("\"dateOfBirth\": \"%s\"".formatted(born));
  }

  /// Whether the sender finds no such case in the end.
  boolean endsRestricted() {
    return steps.stream().anyMatch(step -> step.event().equals("restricted"));
  }

  /// What somebody does in a case.
  ///
  /// @param path the command's, below the case or its register
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
