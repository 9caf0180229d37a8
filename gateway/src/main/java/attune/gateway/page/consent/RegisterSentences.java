package attune.gateway.page.consent;

import attune.gateway.page.Codes;
import attune.gateway.page.London;
import attune.gateway.referral.HistoryEntry;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Every kind of event of a register in one sentence.
///
/// @param people the name of somebody in the case by their id
/// @param staff the name of somebody who works here by their subject id
record RegisterSentences(UnaryOperator<String> people, UnaryOperator<String> staff) {

  String of(HistoryEntry entry) {
    var said = new Details(entry.details());
    return switch (entry.name()) {
      case "given" -> purposes(said) + " permitted for " + person(said, "person");
      case "confirmed" -> purposes(said) + " confirmed by " + person(said, "person");
      case "refused" -> purposes(said) + " refused for " + person(said, "person");
      case "withdrawn" -> purposes(said) + " withdrawn for " + person(said, "person");
      case "ended" ->
          purposes(said) + " of " + person(said, "person") + ": the consent came to its last day";
      case "contract-given" -> person(said, "to") + " was given the contract";
      case "objection-raised" -> objection(said);
      case "objection-resolved" -> "The objection was set aside by a manager";
      case "objection-lifted" -> person(said, "by") + " objects no more";
      default -> ofAsking(entry.name(), said);
    };
  }

  private String ofAsking(String name, Details said) {
    return switch (name) {
      case "found-unable-to-decide" ->
          person(said, "person") + " was found not able to decide this";
      case "found-able-to-decide" -> person(said, "person") + " was found able to decide this";
      case "understanding-noted" -> "How " + person(said, "person") + " understands it was noted";
      case "consents-reviewed" -> "The consents of " + person(said, "person") + " were reviewed";
      case "holder-asked" -> person(said, "holder") + " was asked to agree";
      case "still-happy" -> person(said, "person") + " was still happy to be filmed";
      case "dissented" -> person(said, "person") + " did not want it that day";
      case "consents-held" -> "Consents for " + person(said, "child") + " are on hold";
      case "consents-reevaluated" ->
          "Consents for " + person(said, "child") + " were looked at again";
      case "birthday-ahead" ->
          person(said, "child") + " comes to decide on " + day(said, "birthday");
      case "came-of-age" ->
          person(said, "child")
              + " decides from now on"
              + (said.is("held") ? ": filming is on hold until they answer" : "");
      case "not-yet-of-age" -> person(said, "child") + " does not decide yet after all";
      default -> ofUse(name, said);
    };
  }

  private String ofUse(String name, Details said) {
    return switch (name) {
      case "permit-given" -> "A permit was given";
      case "permit-used" -> "A permit was used";
      case "day-permit-taken" -> "A permit was taken for " + day(said, "day");
      case "day-permit-returned" -> "A day permit was returned";
      case "disclosure-asked" -> "A disclosure was asked for";
      case "disclosure-authorised" -> "A disclosure was authorised";
      case "disclosure-made" -> "A disclosure was made";
      case "required-disclosure-made" -> "A disclosure was made that was required";
      case "film-registered" -> "There is a film";
      case "film-offered" -> person(said, "to") + " was offered a film";
      case "copy-handed-out" -> person(said, "to") + " was given a copy of a film";
      case "hold-placed" -> "Film is kept";
      case "hold-reviewed" -> "What keeps film was reviewed";
      case "hold-released" -> "What kept film was released";
      case "erasure-proposed" -> "A film is to be erased";
      case "erasure-stopped" -> "A film is not to be erased after all";
      case "erasure-released" -> "Nothing keeps a film from being erased any more";
      case "erasure-proved" -> "A film was erased";
      default -> ofCase(name, said);
    };
  }

  private String ofCase(String name, Details said) {
    return switch (name) {
      case "opened" -> "The register was opened";
      case "allocated" -> "Allocated to " + worker(said, "practitioner");
      case "work-ended" -> "The work ended";
      case "escalated" -> "Somebody may be at risk";
      case "reopened" -> "The work goes on";
      case "opened-in-error" -> "Marked as opened in error";
      case "restricted" -> "Restricted to named people";
      case "restriction-lifted" -> "The restriction was lifted";
      case "person-added" -> person(said, "person.id") + " was added";
      case "person-corrected" -> "What is known of " + person(said, "person.id") + " was corrected";
      case "person-removed" -> person(said, "person") + " was removed";
      case "born" -> person(said, "child.id") + " was born";
      case "responsibilities-changed" ->
          "Who has parental responsibility for " + person(said, "child") + " changed";
      case "safe-contact-changed" -> "Who must not learn of this case changed";
      case "died" -> person(said, "person") + " died";
      case "pregnancy-ended" -> "The pregnancy ended";
      case "death-taken-back" ->
          "What had been recorded of the death of " + person(said, "person") + " was a mistake";
      case "legal-status-changed" ->
          "The legal status of " + person(said, "status.child") + " changed";
      case "placement-changed" -> person(said, "child") + " lives elsewhere";
      default -> Codes.of(name);
    };
  }

  private String objection(Details said) {
    String by = person(said, "objection.by");
    String about = person(said, "objection.about");
    return by.equals(about)
        ? by + " objects to being filmed and shown"
        : by + " objects to filming " + about;
  }

  private static String purposes(Details said) {
    return ConsentCodes.purposes(said.all("scope.purposes"));
  }

  private String person(Details said, String member) {
    @Nullable String id = said.text(member);
    return id == null ? "Somebody" : people.apply(id);
  }

  private String worker(Details said, String member) {
    @Nullable String id = said.text(member);
    return id == null ? "somebody" : staff.apply(id);
  }

  private static String day(Details said, String member) {
    @Nullable LocalDate day = said.day(member);
    return day == null ? "a day that was erased" : London.inWords(day);
  }
}
