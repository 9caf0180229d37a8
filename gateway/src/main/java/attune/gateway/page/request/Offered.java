package attune.gateway.page.request;

import attune.gateway.page.Choice;
import java.util.List;
import java.util.stream.Stream;

/// The answers that the request's questions offer.
final class Offered {

  static final List<Choice> ROUTES =
      List.of(
          new Choice("EARLY_HELP_HUB", "Early Help Hub request for help"),
          new Choice("CASE_MANAGEMENT_DECISION", "Case management decision"));

  static final List<Choice> PROFESSIONS =
      List.of(
          new Choice("HEALTH_VISITOR", "Health visitor", "For children of 3 and under."),
          new Choice("SOCIAL_WORKER", "Social worker"),
          new Choice("FAMILY_WORKER", "Family worker"),
          new Choice("PSYCHOLOGIST", "Psychologist"));

  static final List<Choice> ROLES =
      List.of(
          new Choice(
              "FOCUS_CHILD", "The child whom this request is about", "There is exactly one."),
          new Choice("CHILD", "Another child"),
          new Choice("PARENT_CARER", "Parent or carer"),
          new Choice("FOSTER_CARER", "Foster carer"),
          new Choice("SPECIAL_GUARDIAN", "Special guardian"),
          new Choice("ADOPTER", "Adopter"),
          new Choice("INTERPRETER", "Interpreter"),
          new Choice("OTHER", "Somebody else"));

  static final List<Choice> REASONS =
      List.of(
          new Choice("LOW_WARMTH", "There is little warmth between them"),
          new Choice("NEGATIVE_RESPONSES", "The parent often responds to the child negatively"),
          new Choice("NOT_SEEING_CHILDS_VIEW", "It is hard to see things as the child does"),
          new Choice("BONDING_DIFFICULTY", "Bonding is difficult"),
          new Choice(
              "NEW_RELATIONSHIP",
              "The relationship is new",
              "For example in a foster or adoptive family."),
          new Choice("EMBED_OTHER_LEARNING", "To make what was learned in another programme stick"),
          new Choice(
              "SEND_COMPLEX_CUES",
              "The child has special needs that make their cues hard to read"));

  static final List<Choice> OWN_CONSENTS =
      List.of(
          new Choice("YES", "Yes, all of them"),
          new Choice("NO", "Not all of them yet"),
          new Choice("NOT_RELEVANT", "No child of 12 or over is to be filmed"));

  static final List<Choice> HELD =
      List.of(new Choice("YES", "Yes"), new Choice("NO", "No"), new Choice("UNKNOWN", "Not known"));

  static final List<Choice> BASES =
      List.of(
          new Choice("MOTHER", "Is the mother"),
          new Choice("MARRIED_FATHER", "Is the father and was married to the mother"),
          new Choice(
              "BIRTH_CERTIFICATE",
              "Is on the birth certificate",
              "Of a father who was not married: registered on or after 1 December 2003."),
          new Choice("AGREEMENT", "By an agreement"),
          new Choice("COURT_ORDER", "By a court order"),
          new Choice("LIVES_WITH_ORDER", "By an order that the child lives with them"),
          new Choice("ADOPTER", "Has adopted the child"),
          new Choice("SPECIAL_GUARDIAN", "Is the special guardian"));

  static final List<Choice> CHANNELS =
      List.of(
          new Choice("PHONE", "Phone"),
          new Choice("TEXT", "Text message"),
          new Choice("EMAIL", "Email"),
          new Choice("POST", "Post"),
          new Choice("IN_PERSON", "In person"),
          new Choice("THROUGH_CASE_HOLDER", "Only through who works with the family"));

  static final List<Choice> SECRETS =
      List.of(
          new Choice("ADDRESS", "Their address"),
          new Choice("PLACEMENT", "Where they are placed"),
          new Choice("SCHOOL", "Their school"),
          new Choice("PHONE", "Their phone number"),
          new Choice("EXISTENCE", "That there is a case at all"));

  private Offered() {}

  static List<Choice> of(Stream<Member> people) {
    return people.map(one -> new Choice(one.key(), one.name())).toList();
  }
}
