package attune.gateway.page.request;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody has written into the request so far, right or wrong.
///
/// @param revision the service's, which a save has to name
/// @param savings how often it was saved
/// @param key makes sending it twice one command
/// @param reference the request's own name, made once and unique for ever
/// @param answers by the names of their fields
/// @param saved the pages that were saved, each with how many savings there were then
public record Draft(
    long revision,
    int savings,
    String key,
    String reference,
    Map<String, String> answers,
    Map<String, Integer> saved) {

  /// What an entry's key begins with: two lists never share a key.
  static final Map<String, String> LETTERS =
      Map.of("people", "p", "professionals", "w", "safeContacts", "s");

  private static final Pattern KEY = Pattern.compile("[a-z]([1-9][0-9]?)");

  /// One that nobody has begun.
  static Draft empty() {
    return new Draft(
        0, 0, UUID.randomUUID().toString(), "ATTUNE-" + UUID.randomUUID(), Map.of(), Map.of());
  }

  static Draft of(ObjectNode json, long revision) {
    Map<String, String> answers = new LinkedHashMap<>();
    json.path("answers")
        .properties()
        .forEach(answer -> answers.put(answer.getKey(), answer.getValue().asText()));
    Map<String, Integer> saved = new LinkedHashMap<>();
    json.path("saved")
        .properties()
        .forEach(page -> saved.put(page.getKey(), page.getValue().asInt()));
    return new Draft(
        revision,
        json.path("savings").asInt(),
        json.path("key").asText(),
        json.path("reference").asText(),
        answers,
        saved);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("savings", savings).put("key", key).put("reference", reference);
    answers.forEach(json.putObject("answers")::put);
    saved.forEach(json.putObject("saved")::put);
    return json;
  }

  /// As the service has it.
  Draft at(long itsRevision) {
    return new Draft(itsRevision, savings, key, reference, answers, saved);
  }

  String value(String field) {
    return answers.getOrDefault(field, "");
  }

  /// With a page's answers; an empty one is taken out.
  Draft with(String page, Map<String, String> answered) {
    Map<String, String> all = new LinkedHashMap<>(answers);
    answered.forEach(all::put);
    all.values().removeIf(String::isEmpty);
    Map<String, Integer> pages = new LinkedHashMap<>(saved);
    pages.put(page, savings + 1);
    return new Draft(revision, savings + 1, key, reference, all, pages);
  }

  /// Without an entry of a list, and without what was said of it elsewhere.
  Draft without(String list, String entry) {
    Map<String, String> rest = new LinkedHashMap<>(answers);
    Predicate<String> ofEntry = name -> List.of(name.split("[.-]", -1)).contains(entry);
    rest.keySet().removeIf(name -> name.startsWith(list + ".") && ofEntry.test(name));
    if (list.equals("people")) {
      rest.keySet().removeIf(ofEntry);
      rest.replaceAll(
          (name, value) -> name.equals("agreements.agreedBy") ? not(value, entry) : value);
      rest.values().removeIf(value -> value.isEmpty() || value.equals(entry));
    }
    Map<String, Integer> pages = new LinkedHashMap<>(saved);
    pages.keySet().removeIf(page -> page.startsWith(list + "/" + entry));
    return new Draft(revision, savings + 1, key, reference, rest, pages);
  }

  private static String not(String value, String entry) {
    return String.join(
        ",", Answers.several(value).stream().filter(one -> !one.equals(entry)).toList());
  }

  /// The keys of a list's entries, in the order in which they were begun.
  List<String> keys(String list) {
    return answers.keySet().stream()
        .filter(name -> name.startsWith(list + "."))
        .map(name -> name.split("\\.", -1)[1])
        .distinct()
        .toList();
  }

  /// The key that a new entry of a list gets: none that was there.
  String nextKey(String list) {
    int last =
        keys(list).stream()
            .map(KEY::matcher)
            .filter(Matcher::matches)
            .mapToInt(match -> Integer.parseInt(match.group(1)))
            .max()
            .orElse(0);
    return LETTERS.get(list) + (last + 1);
  }

  /// The pages that were saved after somebody had seen so many savings.
  List<String> savedAfter(int seen) {
    return saved.entrySet().stream()
        .filter(page -> page.getValue() > seen)
        .map(Map.Entry::getKey)
        .toList();
  }

  List<Member> people() {
    return keys("people").stream().map(one -> Member.of(this, one)).toList();
  }
}
