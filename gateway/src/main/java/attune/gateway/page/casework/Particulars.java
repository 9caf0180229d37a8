package attune.gateway.page.casework;

import attune.gateway.page.Choice;
import attune.gateway.page.Codes;
import attune.gateway.page.FamilyCodes;
import attune.gateway.page.London;
import attune.gateway.page.StaffCodes;
import attune.gateway.page.casework.Moment.Detail;
import attune.gateway.referral.HistoryEntry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an event says beyond its name, in words.
final class Particulars {
  private final HistoryEntry entry;
  private final List<Detail> details = new ArrayList<>();

  private Particulars(HistoryEntry entry) {
    this.entry = entry;
  }

  static List<Detail> of(HistoryEntry entry) {
    var particulars = new Particulars(entry);
    particulars.add("", "question").add("", "answer", FamilyCodes.OWN_ANSWERS);
    particulars.add("Reason", "reason", particulars.reasons());
    particulars.add("Signposted to", "signpostedTo").add("Note", "note").add("Why", "why");
    particulars.add("Asked by", "askedBy").add("Also there", "present");
    particulars.add("What was explained", "explained").add("Asked alone", "alone").day("On", "on");
    particulars.day("Date of birth", "born").day("Date of death", "died");
    particulars.add("Case holder", "caseHolder");
    particulars.add("Kind", "kind", StaffCodes.RESTRICTIONS).add("Found", "finding");
    particulars.secrets().day("To be reviewed by", "reviewBy");
    return particulars.details;
  }

  private List<Choice> reasons() {
    return switch (entry.name()) {
      case "declined" -> Codes.DECLINE_REASONS;
      case "withdrawn" -> Codes.WITHDRAWAL_REASONS;
      default -> Codes.CLOSURE_REASONS;
    };
  }

  private Particulars secrets() {
    @Nullable String codes = entry.text("secrets");
    return codes == null ? this : put("Kept", FamilyCodes.secrets(List.of(codes.split(" "))));
  }

  private Particulars add(String label, String member) {
    return add(label, member, List.of());
  }

  /// Words stay as they are, unless they are one of the codes.
  private Particulars add(String label, String member, List<Choice> codes) {
    @Nullable String said = entry.text(member);
    if (said == null) {
      return this;
    }
    boolean code = codes.stream().anyMatch(choice -> choice.value().equals(said));
    return put(label, code ? Codes.of(codes, said) : said);
  }

  private Particulars day(String label, String member) {
    @Nullable String said = entry.text(member);
    return said == null ? this : put(label, day(said));
  }

  private static String day(String said) {
    try {
      return London.inWords(LocalDate.parse(said));
    } catch (DateTimeParseException notADay) {
      return said;
    }
  }

  private Particulars put(String label, String words) {
    details.add(new Detail(label, words));
    return this;
  }
}
