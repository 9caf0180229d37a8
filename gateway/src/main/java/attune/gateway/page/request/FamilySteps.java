package attune.gateway.page.request;

import static attune.gateway.page.request.Question.day;
import static attune.gateway.page.request.Question.line;
import static attune.gateway.page.request.Question.oneOf;
import static attune.gateway.page.request.Question.someOf;
import static attune.gateway.page.request.Question.words;
import static attune.gateway.page.request.Question.yesNo;

import attune.gateway.page.Choice;
import java.util.ArrayList;
import java.util.List;

/// What is asked about the people.
final class FamilySteps {

  private static final int LINES = 500;

  private FamilySteps() {}

  static List<Step> family(Draft draft) {
    List<Step> steps = new ArrayList<>();
    steps.add(everybody(draft));
    draft.people().forEach(one -> steps.addAll(person(one)));
    return steps;
  }

  private static Step everybody(Draft draft) {
    return Step.listing(
        Task.FAMILY,
        "people",
        "Who is in the family?",
        "Begin with the child whom this is about. Add every parent, also one who lives elsewhere.",
        new Step.Entries(
            "people",
            draft.people().stream()
                .map(one ->
                    new Step.Entry(
                        one.key(), one.name(), role(one), Step.href("people/" + one.key())))
                .toList(),
            "Nobody is entered yet.",
            "Add a person",
            Step.href("people/" + draft.nextKey("people"))));
  }

  private static String role(Member one) {
    return Offered.ROLES.stream()
        .filter(role -> role.value().equals(one.role()))
        .map(Choice::words)
        .findFirst()
        .orElse("");
  }

  static List<Step> person(Member one) {
    String path = "people/" + one.key();
    return List.of(
        page(one, path, "Who is this?", who(one)),
        page(one, path + "/language", "Language and background", background(one)),
        page(one, path + "/contact", "Where and how to reach them", contact(one)));
  }

  private static Step page(Member one, String path, String title, List<Question> questions) {
    return Step.of(Task.FAMILY, path, title, one.name(), questions);
  }

  private static List<Question> who(Member one) {
    String at = "people." + one.key() + ".";
    return List.of(
        line(at + "name", "Full name").need(Need.ALWAYS),
        oneOf(at + "role", "Who they are in this request", Offered.ROLES).need(Need.ALWAYS),
        line(at + "relationship", "How they are related to the child")
            .hint("For example mother, stepfather, brother."),
        day(at + "dateOfBirth", "Date of birth").hint("For example, 27 3 2021.").need(born(one)),
        day(at + "expectedDate", "Date on which the birth is expected")
            .hint("Only of a child who is not born yet."),
        yesNo(at + "toBeFilmed", "Are they to be filmed?").need(Need.ALWAYS));
  }

  /// A child has a date of birth, or an expected one.
  private static Need born(Member one) {
    return one.child() ? Need.ASKED : Need.OPTIONAL;
  }

  private static List<Question> background(Member one) {
    String at = "people." + one.key() + ".";
    return List.of(
        line(at + "firstLanguage", "First language"),
        yesNo(at + "needsInterpreter", "Do they need an interpreter?"),
        words(
                at + "background.communicationNeeds",
                "What helps them to understand and to be understood")
            .hint("For example signs, pictures, short sentences.")
            .most(LINES),
        oneOf(at + "background.ethnicity", "Ethnicity, as they say it", Backgrounds.ETHNICITIES),
        someOf(at + "background.disabilities", "Disabilities", Backgrounds.DISABILITIES)
            .hint("Leave this empty if nobody has asked."));
  }

  private static List<Question> contact(Member one) {
    String at = "people." + one.key() + ".";
    List<Question> questions = new ArrayList<>();
    questions.add(words(at + "contact.address", "Address").most(LINES));
    if (one.child()) {
      questions.add(
          words(at + "contact.placement", "Where they are placed, if they are looked after")
              .most(LINES));
      questions.add(line(at + "contact.school", "School or nursery"));
    }
    questions.add(line(at + "contact.phone", "Phone number").most(40));
    questions.add(line(at + "contact.email", "Email address"));
    questions.add(
        oneOf(
            at + "contact.safeChannel",
            "The one way that is safe, if not all are",
            Offered.CHANNELS));
    questions.add(line(at + "contact.safeTimes", "When it is safe"));
    questions.addAll(one.adult() ? invitation(at) : List.of());
    return questions;
  }

  private static List<Question> invitation(String at) {
    return List.of(
        yesNo(at + "invitation.invited", "Were they invited to take part?").need(Need.WITH_OTHERS),
        words(at + "invitation.whyNot", "If not, why not").most(LINES));
  }
}
