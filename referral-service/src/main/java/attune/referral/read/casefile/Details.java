package attune.referral.read.casefile;

import attune.eventsourcing.Personal;
import attune.referral.domain.Asking;
import attune.referral.domain.OwnAnswer;
import attune.referral.domain.Referral.Event;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an event says, as names and words; what was erased is absent.
final class Details {

  private final Map<String, String> said = new LinkedHashMap<>();

  private Details() {}

  static Map<String, String> of(Event event) {
    var details = new Details();
    switch (event) {
      case Event.Sent(var request, _) -> details.code("route", request.route());
      case Event.OfCourse step -> details.course(step);
      case Event.AboutPeople change -> details.household(change);
      case Event.AboutAccess change -> details.protection(change);
    }
    return details.said;
  }

  private void course(Event.OfCourse step) {
    switch (step) {
      case Event.InformationRequested(var question, _) -> words("question", question);
      case Event.Answered(var answer, _, _) -> words("answer", answer);
      case Event.OwnAnswerRecorded(var answer, var asking, _) -> ownAnswer(answer, asking);
      case Event.Accepted _ -> {}
      case Event.Declined(var reason, var signpostedTo, var note, _) ->
          code("reason", reason).words("signpostedTo", signpostedTo).words("note", note);
      case Event.Withdrawn(var reason, var note, _) -> code("reason", reason).words("note", note);
      case Event.Allocated(var to, _) -> code("practitioner", to);
      case Event.Reallocated(var to, var why, _) -> code("practitioner", to).words("why", why);
      case Event.HandedOver(var to, var note, _) -> code("practitioner", to).words("note", note);
      case Event.Closed(var reason, var note, _, _) -> code("reason", reason).words("note", note);
      case Event.Reopened(var why, _, _) -> words("why", why);
      case Event.OpenedInError(var why, _) -> words("why", why);
    }
  }

  private void household(Event.AboutPeople change) {
    switch (change) {
      case Event.PersonCorrected(var person, _) -> code("person", person.id());
      case Event.PersonAdded(var person, _) -> code("person", person.id());
      case Event.PersonRemoved(var person, var why, _) -> code("person", person).words("why", why);
      case Event.SafeContactAgreed(var rule, _) ->
          code("keptFrom", rule.keptFrom())
              .code("about", rule.about())
              .codes("secrets", rule.secrets());
      case Event.SafeContactEnded(_, var why, _) -> words("why", why);
      case Event.Born(var child, var born, _) -> code("person", child).words("born", born);
      case Event.Died(var person, var on, _) -> code("person", person).words("died", on);
      case Event.DeathTakenBack(var person, var why, _) ->
          code("person", person.id()).words("why", why);
      case Event.PregnancyEnded(var child, _) -> code("person", child);
      case Event.CaseHolderChanged(var holder, _) -> words("caseHolder", holder.name());
    }
  }

  private void protection(Event.AboutAccess change) {
    switch (change) {
      case Event.Escalated(_, var why, _) -> words("why", why);
      case Event.Restricted(var kind, _, var reviewBy, _) ->
          code("kind", kind).code("reviewBy", reviewBy);
      case Event.RestrictionLifted(var why, _) -> words("why", why);
      case Event.RestrictionReviewed(var finding, var reviewBy, _) ->
          words("finding", finding).code("reviewBy", reviewBy);
    }
  }

  private void ownAnswer(OwnAnswer answer, Personal<Asking> asking) {
    code("person", answer.child()).code("answer", answer.kind());
    asking
        .known()
        .ifPresent(asked -> {
          said.put("askedBy", asked.askedBy());
          said.put("present", asked.present());
          said.put("explained", asked.explained());
          said.put("alone", asked.alone() ? "yes" : "no");
          said.put("on", asked.on().toString());
        });
  }

  private Details code(String name, Object code) {
    said.put(name, code.toString());
    return this;
  }

  private Details codes(String name, Set<?> codes) {
    said.put(name, String.join(" ", codes.stream().map(Object::toString).toList()));
    return this;
  }

  private Details words(String name, @Nullable Personal<?> words) {
    if (words != null) {
      words.known().ifPresent(known -> said.put(name, known.toString()));
    }
    return this;
  }
}
