package attune.gateway.page.request;

import static attune.gateway.page.request.Question.line;
import static attune.gateway.page.request.Question.oneOf;
import static attune.gateway.page.request.Question.someOf;
import static attune.gateway.page.request.Question.words;
import static attune.gateway.page.request.Question.yesNo;

import attune.gateway.page.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What is asked in the family's own words, about colleagues, and about what has to be kept from
/// whom.
final class OtherSteps {

  private OtherSteps() {}

  static List<Step> views(Draft draft) {
    List<Step> steps = new ArrayList<>();
    draft.people().stream()
        .filter(Member::adult)
        .map(one ->
            Step.of(
                Task.VIEWS,
                "views/" + one.key(),
                "What do they say themselves?",
                one.name(),
                List.of(
                    words(
                        "parentsViews." + one.key() + ".words", "Their view in their own words"))))
        .forEach(steps::add);
    steps.add(
        Step.asking(
            Task.VIEWS,
            "views/child",
            "What does the child say?",
            "In their words, or as you have seen it.",
            words("childsView", "The child’s own view")));
    return steps;
  }

  static List<Step> colleagues(Draft draft) {
    List<String> keys = draft.keys("professionals");
    List<Step> steps = new ArrayList<>();
    steps.add(
        Step.listing(
            Task.OTHERS,
            "professionals",
            "Who else works with the family?",
            "",
            new Step.Entries(
                "professionals",
                keys.stream()
                    .map(key ->
                        entry(
                            key,
                            draft.value("professionals." + key + ".nameAndRole"),
                            "professionals"))
                    .toList(),
                "Nobody is entered. Go on if nobody else works with them.",
                "Add somebody",
                Step.href("professionals/" + draft.nextKey("professionals")))));
    keys.forEach(key -> steps.add(colleague(draft, key)));
    return steps;
  }

  static Step colleague(Draft draft, String key) {
    String at = "professionals." + key + ".";
    return Step.of(
        Task.OTHERS,
        "professionals/" + key,
        "Who works with the family?",
        draft.value(at + "nameAndRole"),
        List.of(
            line(at + "nameAndRole", "Their name and role").need(Need.ALWAYS),
            yesNo(at + "agrees", "Do they agree with this request?").need(Need.ALWAYS),
            yesNo(at + "clearWhyVig", "Are they clear why it is VIG?").need(Need.ALWAYS)));
  }

  static List<Step> safeContact(Draft draft) {
    List<String> keys = draft.keys("safeContacts");
    List<Step> steps = new ArrayList<>();
    steps.add(
        Step.listing(
            Task.SAFE_CONTACT,
            "safeContacts",
            "Must something be kept from somebody?",
            "Nothing that we send will tell it to them.",
            new Step.Entries(
                "safeContacts",
                keys.stream().map(key -> entry(key, kept(draft, key), "safeContacts")).toList(),
                "Nothing is entered. Go on if there is nothing to keep from anybody.",
                "Add something to keep",
                Step.href("safeContacts/" + draft.nextKey("safeContacts")))));
    keys.forEach(key -> steps.add(keeping(draft, key)));
    return steps;
  }

  static Step keeping(Draft draft, String key) {
    String at = "safeContacts." + key + ".";
    List<Choice> people = Offered.of(draft.people().stream());
    return Step.of(
        Task.SAFE_CONTACT,
        "safeContacts/" + key,
        "What must be kept from whom?",
        "",
        List.of(
            oneOf(at + "keptFrom", "Who must not learn it?", people).need(Need.ALWAYS),
            oneOf(at + "about", "Whom is it about?", people).need(Need.ALWAYS),
            someOf(at + "secrets", "What must they not learn?", Offered.SECRETS)
                .need(Need.ALWAYS)));
  }

  private static String kept(Draft draft, String key) {
    return Stream.of("about", "keptFrom")
        .map(field -> draft.value("safeContacts." + key + "." + field))
        .map(one -> one.isEmpty() ? "somebody" : Member.of(draft, one).name())
        .reduce((about, from) -> "About " + about + ", kept from " + from)
        .orElse("");
  }

  private static Step.Entry entry(String key, String words, String list) {
    return new Step.Entry(
        key,
        words.isEmpty() ? "Somebody without a name yet" : words,
        "",
        Step.href(list + "/" + key));
  }
}
