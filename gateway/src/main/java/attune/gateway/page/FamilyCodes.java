package attune.gateway.page;

import java.util.List;
import java.util.Locale;

/// The codes of what is known of people, in words. Ethnicities and disabilities are those of the
/// council's returns: the words are the published ones.
public final class FamilyCodes {
  public static final List<Choice> ROLES =
      List.of(
          new Choice("FOCUS_CHILD", "Focus child"),
          new Choice("CHILD", "Child"),
          new Choice("PARENT_CARER", "Parent or carer"),
          new Choice("FOSTER_CARER", "Foster carer"),
          new Choice("SPECIAL_GUARDIAN", "Special guardian"),
          new Choice("ADOPTER", "Adopter"),
          new Choice("PRACTITIONER", "Practitioner"),
          new Choice("INTERPRETER", "Interpreter"),
          new Choice("OTHER", "Somebody else"));

  public static final List<Choice> BASES =
      List.of(
          new Choice("MOTHER", "mother"),
          new Choice("MARRIED_FATHER", "married father"),
          new Choice("BIRTH_CERTIFICATE", "on the birth certificate"),
          new Choice("AGREEMENT", "by agreement"),
          new Choice("COURT_ORDER", "by court order"),
          new Choice("LIVES_WITH_ORDER", "by a “lives with” order"),
          new Choice("ADOPTER", "adopter"),
          new Choice("SPECIAL_GUARDIAN", "special guardian"),
          new Choice("CARE_ORDER", "the council, under a care order"));

  public static final List<Choice> CHANNELS =
      List.of(
          new Choice("PHONE", "By telephone"),
          new Choice("TEXT", "By text message"),
          new Choice("EMAIL", "By email"),
          new Choice("POST", "By post"),
          new Choice("IN_PERSON", "In person"),
          new Choice("THROUGH_CASE_HOLDER", "Through the case holder"));

  public static final List<Choice> SECRETS =
      List.of(
          new Choice("ADDRESS", "The address"),
          new Choice("PLACEMENT", "The placement"),
          new Choice("SCHOOL", "The school"),
          new Choice("PHONE", "The telephone number"),
          new Choice("EXISTENCE", "That there is a case at all"));

  public static final List<Choice> OWN_ANSWERS =
      List.of(
          new Choice("GIVEN", "They agree to be filmed"),
          new Choice("REFUSED", "They don’t agree"),
          new Choice("WITHDRAWN", "They agreed once, and take it back"),
          new Choice("NOT_ABLE_TO_DECIDE", "Found not able to decide this, even with support"));

  public static final List<Choice> DISABILITIES =
      List.of(
          new Choice("NONE", "No disability"),
          new Choice("MOB", "Mobility"),
          new Choice("HAND", "Hand function"),
          new Choice("PC", "Personal care"),
          new Choice("INC", "Incontinence"),
          new Choice("COMM", "Communication"),
          new Choice("LD", "Learning"),
          new Choice("HEAR", "Hearing"),
          new Choice("VIS", "Vision"),
          new Choice("BEH", "Behaviour"),
          new Choice("CON", "Consciousness"),
          new Choice("AUT", "Autism or Asperger syndrome"),
          new Choice("DDA", "Another disability under the Equality Act"));

  public static final List<Choice> ETHNICITIES =
      List.of(
          new Choice("WBRI", "White British"),
          new Choice("WIRI", "White Irish"),
          new Choice("WIRT", "Traveller of Irish heritage"),
          new Choice("WROM", "Gypsy or Roma"),
          new Choice("WOTH", "Any other White background"),
          new Choice("MWBC", "White and Black Caribbean"),
          new Choice("MWBA", "White and Black African"),
          new Choice("MWAS", "White and Asian"),
          new Choice("MOTH", "Any other mixed background"),
          new Choice("AIND", "Indian"),
          new Choice("APKN", "Pakistani"),
          new Choice("ABAN", "Bangladeshi"),
          new Choice("AOTH", "Any other Asian background"),
          new Choice("CHNE", "Chinese"),
          new Choice("BCRB", "Black Caribbean"),
          new Choice("BAFR", "Black African"),
          new Choice("BOTH", "Any other Black background"),
          new Choice("OOTH", "Any other ethnic group"),
          new Choice("REFU", "Preferred not to say"),
          new Choice("NOBT", "Nobody asked yet"));

  private FamilyCodes() {}

  public static String channel(String code) {
    return Codes.of(CHANNELS, code);
  }

  public static String ethnicity(String code) {
    return Codes.of(ETHNICITIES, code);
  }

  public static String disabilities(List<String> codes) {
    return all(DISABILITIES, codes);
  }

  /// `The address, the school`
  public static String secrets(List<String> codes) {
    return all(SECRETS, codes);
  }

  private static String all(List<Choice> choices, List<String> codes) {
    return codes.stream()
        .map(code -> Codes.of(choices, code))
        .reduce((first, next) -> first + ", " + lower(next))
        .orElse("");
  }

  private static String lower(String words) {
    return words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
  }
}
