package attune.gateway.page.consent;

import attune.gateway.page.Choice;
import attune.gateway.page.Codes;
import attune.gateway.page.London;
import attune.gateway.referral.HistoryEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an event of a register says beyond its sentence.
final class RegisterParticulars {

  /// One of them.
  ///
  /// @param label what the words are; empty where the sentence says it
  public record Line(String label, String words) {}

  private final Details said;
  private final UnaryOperator<String> people;
  private final UnaryOperator<String> staff;
  private final List<Line> lines = new ArrayList<>();

  private RegisterParticulars(
      HistoryEntry entry, UnaryOperator<String> people, UnaryOperator<String> staff) {
    this.said = new Details(entry.details());
    this.people = people;
    this.staff = staff;
  }

  static List<Line> of(
      HistoryEntry entry, UnaryOperator<String> people, UnaryOperator<String> staff) {
    var told = new RegisterParticulars(entry, people, staff);
    told.decided().circumstances().question().film().others();
    return told.lines;
  }

  private RegisterParticulars decided() {
    @Nullable String as = said.text("decidedBy.as");
    @Nullable String person = said.text("decidedBy.person");
    if (as != null) {
      String name = as.equals("SELF") || person == null ? "" : people.apply(person) + ", ";
      put("Decided by", name + ConsentCodes.decided(as));
    }
    return code("How", "how", ConsentCodes.HOW)
        .code("The child", "assent", ConsentCodes.ASSENTS)
        .named("For", "scope.audience")
        .day("Until", "lastDay")
        .add("Contract", "contract")
        .flag("To be confirmed after the contract", "toBeConfirmed")
        .add("Policy", "policy");
  }

  private RegisterParticulars circumstances() {
    return add("Also there", "circumstances.present")
        .add("Language", "circumstances.language")
        .add("Interpreter", "circumstances.interpreter")
        .flag("Asked alone", "circumstances.askedAlone")
        .add("Understanding", "circumstances.understanding")
        .add("", "words")
        .add("", "note")
        .add("Reason", "reason")
        .add("Legal advice", "legalAdvice")
        .add("Found", "finding");
  }

  private RegisterParticulars question() {
    @Nullable String purpose = said.text("question.purpose");
    if (purpose != null) {
      put("For", ConsentCodes.purpose(purpose));
      put("In it", names(said.all("question.people")));
    }
    List<Details> against = said.each("breaches");
    for (Details one : against) {
      put(
          "Breach",
          who(one.text("person"))
              + ": "
              + ConsentCodes.obstacle(String.valueOf(one.text("obstacle"))));
    }
    return this;
  }

  private RegisterParticulars film() {
    if (!said.all("people").isEmpty()) {
      put("In it", names(said.all("people")));
    }
    return code("Kind", "hold.kind", ConsentCodes.HOLDS)
        .add("Reason", "hold.reason")
        .day("To be reviewed by", "hold.reviewBy")
        .day("To be reviewed by", "reviewBy")
        .erasure()
        .moment("From", "due")
        .list("Erased from", said.all("copies"), said.text("film") != null)
        .list("Erased from", said.all("places"), true);
  }

  private RegisterParticulars others() {
    code("What required it", "basis", ConsentCodes.BASES).add("What", "what").add("To", "toWhom");
    code("Authority", "authority", ConsentCodes.AUTHORITIES);
    worker("Authorised by", "authorisedBy").add("The family is not told because", "untoldBecause");
    code("Status", "status.kind", ConsentCodes.STATUSES);
    List<String> unaware = said.all("unaware");
    return list("They must not learn of it", unaware.stream().map(people).toList(), true);
  }

  private RegisterParticulars erasure() {
    @Nullable String why = said.text("why");
    return why == null ? this : put("Because", ConsentCodes.erasure(why));
  }

  private RegisterParticulars list(String label, List<String> all, boolean shown) {
    return all.isEmpty() || !shown ? this : put(label, String.join(", ", all));
  }

  private RegisterParticulars add(String label, String member) {
    @Nullable String words = said.text(member);
    return words == null ? this : put(label, words);
  }

  private RegisterParticulars code(String label, String member, List<Choice> codes) {
    @Nullable String code = said.text(member);
    return code == null ? this : put(label, Codes.of(codes, code));
  }

  private RegisterParticulars flag(String words, String member) {
    return said.is(member) ? put("", words) : this;
  }

  private RegisterParticulars named(String label, String member) {
    @Nullable String id = said.text(member);
    return id == null ? this : put(label, who(id));
  }

  private RegisterParticulars worker(String label, String member) {
    @Nullable String id = said.text(member);
    return id == null ? this : put(label, staff.apply(id));
  }

  private RegisterParticulars day(String label, String member) {
    @Nullable LocalDate day = said.day(member);
    return day == null ? this : put(label, London.inWords(day));
  }

  private RegisterParticulars moment(String label, String member) {
    @Nullable Instant moment = said.instant(member);
    return moment == null ? this : put(label, London.day(moment));
  }

  private String names(List<String> ids) {
    return ids.stream().map(people).sorted().collect(Collectors.joining(", "));
  }

  private String who(@Nullable String id) {
    return id == null ? "Somebody" : people.apply(id);
  }

  private RegisterParticulars put(String label, String words) {
    lines.add(new Line(label, words));
    return this;
  }
}
