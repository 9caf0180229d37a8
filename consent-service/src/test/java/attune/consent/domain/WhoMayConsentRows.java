package attune.consent.domain;

import static attune.consent.domain.Obstacle.HELD;
import static attune.consent.domain.Obstacle.NO_CONSENT;
import static attune.consent.domain.Obstacle.OBJECTION;
import static attune.consent.domain.Obstacle.OWN_CONSENT_NEEDED;
import static attune.consent.domain.Obstacle.PR_NOT_ESTABLISHED;
import static attune.consent.domain.Obstacle.REFUSED;
import static attune.consent.domain.Obstacle.WITHDRAWN;
import static attune.consent.domain.Story.BREE;
import static attune.consent.domain.Story.DELEGATE;
import static attune.consent.domain.Story.JAGO;
import static attune.consent.domain.Story.JENNA;
import static attune.consent.domain.Story.KERRA;
import static attune.consent.domain.Story.LOWEN;
import static attune.consent.domain.Story.MORWENNA;
import static attune.consent.domain.Story.has;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.domain.ParentalResponsibility.Basis;
import attune.consent.domain.ParentalResponsibility.Held;
import attune.consent.domain.WhoMayConsentRow.Age;
import attune.consent.domain.WhoMayConsentRow.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The rows of the truth table, generated from its dimensions. What is expected is said here in
/// other words than the domain's, so that the two can be held against each other.
final class WhoMayConsentRows {

  private static final Set<Obstacle> YES = Set.of();
  private static final List<Age> AGES =
      List.of(
          new Age(0, 0),
          new Age(3, 100),
          new Age(8, 100),
          new Age(11, 100),
          new Age(12, -50),
          new Age(12, -1),
          new Age(12, 0),
          new Age(13, 100),
          new Age(15, 100),
          new Age(16, -1),
          new Age(16, 0),
          new Age(17, 100),
          new Age(18, -1),
          new Age(18, 0),
          new Age(25, 100));

  private static final Part LOWEN_YES = yes("Lowen says yes", LOWEN);
  private static final Part JAGO_YES = yes("Jago says yes", JAGO);
  private static final Part OWN_YES =
      new Part("Kerra says yes", s -> s.told(s.yes(KERRA, DecidedBy.self(KERRA), Purpose.FILMING)));
  private static final Part UNABLE =
      new Part("found unable to decide this", s -> s.told(s.unable(KERRA, Purpose.FILMING)));
  private static final Part OWN_NO =
      new Part("Kerra says no", s -> s.told(s.no(KERRA, DecidedBy.self(KERRA), Purpose.FILMING)));
  private static final Part OWN_WITHDRAWAL =
      new Part(
          "Kerra takes it back",
          s -> s.told(s.noMore(KERRA, DecidedBy.self(KERRA), Purpose.FILMING)));
  private static final Part JAGO_NO =
      new Part("Jago says no", s -> s.told(s.no(KERRA, DecidedBy.parent(JAGO), Purpose.FILMING)));
  private static final Part JAGO_WITHDRAWS =
      new Part(
          "Jago takes it back",
          s -> s.told(s.noMore(KERRA, DecidedBy.parent(JAGO), Purpose.FILMING)));
  private static final Part JAGO_OBJECTS =
      new Part("Jago objects", s -> s.told(s.objects(1, JAGO, KERRA)));
  private static final Part KERRA_OBJECTS =
      new Part("Kerra objects", s -> s.told(s.objects(2, KERRA, KERRA)));

  private final List<WhoMayConsentRow> rows = new ArrayList<>();

  private WhoMayConsentRows() {}

  static List<WhoMayConsentRow> all() {
    var all = new WhoMayConsentRows();
    all.whoSaysYes();
    all.ownNo();
    all.parentsOfTwoMinds();
    all.objections();
    all.bases();
    all.guardians();
    all.care();
    all.ability();
    return List.copyOf(all.rows);
  }

  private static boolean decidesAlone(Age age) {
    return age.years() > 12 || (age.years() == 12 && age.days() >= 0);
  }

  private static boolean isAdult(Age age) {
    return age.years() > 18 || (age.years() == 18 && age.days() >= 0);
  }

  private static boolean isSixteen(Age age) {
    return age.years() > 16 || (age.years() == 16 && age.days() >= 0);
  }

  private static String whyNotAParent(Age age) {
    if (isAdult(age)) {
      return "nobody consents for an adult";
    }
    return decidesAlone(age) ? "from 12 on a parent's alone no longer counts" : "a parent decides";
  }

  private void whoSaysYes() {
    String chapter = "By age and by who says yes";
    for (Age age : AGES) {
      boolean alone = decidesAlone(age);
      Obstacle unsaid = !alone || isAdult(age) ? NO_CONSENT : OWN_CONSENT_NEEDED;
      row(chapter, age, Set.of(unsaid), "nobody has said yes");
      row(chapter, age, alone ? Set.of(unsaid) : YES, whyNotAParent(age), LOWEN_YES);
      row(
          chapter,
          age,
          alone ? YES : Set.of(NO_CONSENT),
          alone ? "their own answer" : "under 12 their own does not count yet",
          OWN_YES);
      row(
          chapter,
          age,
          YES,
          alone ? "their own answer" : "a parent decides, the child agrees",
          OWN_YES,
          LOWEN_YES);
    }
  }

  private void ownNo() {
    String chapter = "What Kerra says against it";
    for (Age age :
        List.of(new Age(8, 100), new Age(12, -1), new Age(12, 0), new Age(16, 0), new Age(18, 0))) {
      Part yes = decidesAlone(age) ? OWN_YES : LOWEN_YES;
      row(chapter, age, Set.of(REFUSED), "a person's own no counts at any age", yes, OWN_NO);
      row(chapter, age, Set.of(WITHDRAWN), "taken back at any time", yes, OWN_WITHDRAWAL);
      row(
          chapter,
          age,
          YES,
          decidesAlone(age)
              ? "their own later yes"
              : "a parent decides, and the child was asked again and agreed",
          yes,
          OWN_WITHDRAWAL,
          yes);
      row(chapter, age, Set.of(OBJECTION), "an objection holds, at any age", yes, KERRA_OBJECTS);
      row(
          chapter,
          age,
          Set.of(OBJECTION),
          "a manager resolves only what a parent objects to",
          yes,
          KERRA_OBJECTS,
          resolved(2));
      row(
          chapter,
          age,
          Set.of(OBJECTION),
          "only they lift it",
          yes,
          KERRA_OBJECTS,
          lifted(2, LOWEN));
      row(chapter, age, YES, "they lifted it themselves", yes, KERRA_OBJECTS, lifted(2, KERRA));
    }
  }

  private void parentsOfTwoMinds() {
    String chapter = "Two parents";
    for (Age age : List.of(new Age(3, 100), new Age(13, 100))) {
      boolean alone = decidesAlone(age);
      List<Part> before = alone ? List.of(OWN_YES, LOWEN_YES) : List.of(LOWEN_YES);
      rows(chapter, age, YES, "each may consent alone", before);
      rows(chapter, age, YES, "each may consent alone", before, JAGO_YES);
      rows(
          chapter,
          age,
          alone ? YES : Set.of(REFUSED),
          alone
              ? "a parent's no does not decide for a competent child"
              : "a refusal stands until the same parent says yes, or a manager has looked",
          before,
          JAGO_NO);
      rows(chapter, age, YES, "the same parent said yes later", before, JAGO_NO, JAGO_YES);
      rows(
          chapter,
          age,
          alone ? YES : Set.of(WITHDRAWN),
          alone ? "it was Kerra's, not Jago's" : "taken back by whoever has responsibility",
          before,
          JAGO_WITHDRAWS);
      rows(
          chapter,
          age,
          Set.of(OBJECTION),
          "an objection holds until a manager has looked",
          before,
          JAGO_OBJECTS);
      rows(
          chapter,
          age,
          YES,
          "resolved with reason and legal advice; it sets the refusal aside",
          before,
          JAGO_NO,
          JAGO_OBJECTS,
          resolved(1));
      rows(chapter, age, YES, "lifted by who raised it", before, JAGO_OBJECTS, lifted(1, JAGO));
      rows(
          chapter,
          age,
          Set.of(OBJECTION),
          "not Lowen's to lift",
          before,
          JAGO_OBJECTS,
          lifted(1, LOWEN));
    }
  }

  private void objections() {
    String chapter = "Whose objection holds";
    for (Age age : List.of(new Age(8, 100), new Age(13, 100), new Age(17, 100), new Age(18, 0))) {
      List<Part> yes = List.of(decidesAlone(age) ? OWN_YES : LOWEN_YES);
      for (Held held : Held.values()) {
        boolean holds = held != Held.NO && !isAdult(age);
        var jago =
            new ParentalResponsibility(
                JAGO, KERRA, held, held == Held.YES ? Basis.AGREEMENT : null, null);
        String why =
            isAdult(age)
                ? "nobody has parental responsibility for an adult"
                : switch (held) {
                  case YES -> "Jago has parental responsibility";
                  case NO -> "Jago has none";
                  case UNKNOWN -> "it can't be ruled out that Jago has it";
                };
        List<Part> parts = new ArrayList<>(yes);
        parts.add(
            new Part(
                "Jago objects (parental responsibility: "
                    + held.name().toLowerCase(Locale.ROOT)
                    + ")",
                JAGO_OBJECTS.done()));
        add(
            chapter,
            age,
            List.of(has(LOWEN, Basis.MOTHER), jago),
            holds ? Set.of(OBJECTION) : YES,
            why,
            parts);
      }
    }
  }

  private void bases() {
    String chapter = "Bases of parental responsibility";
    for (Age age : List.of(new Age(3, 100), new Age(11, 100))) {
      for (Basis basis : Basis.values()) {
        boolean counts = basis != Basis.CARE_ORDER;
        add(
            chapter,
            age,
            List.of(has(JAGO, basis)),
            counts ? YES : Set.of(PR_NOT_ESTABLISHED),
            counts ? "established by it" : "a care order gives it to the council, not to an adult",
            List.of(yes("Jago says yes (" + words(basis) + ")", JAGO)));
      }
      add(
          chapter,
          age,
          List.of(since("2003-12-01")),
          YES,
          "from 1 December 2003 on",
          List.of(yes("Jago says yes (on the birth certificate, 2003-12-01)", JAGO)));
      add(
          chapter,
          age,
          List.of(since("2003-11-30")),
          Set.of(PR_NOT_ESTABLISHED),
          "not before 1 December 2003",
          List.of(yes("Jago says yes (on the birth certificate, 2003-11-30)", JAGO)));
      add(
          chapter,
          age,
          List.of(new ParentalResponsibility(JAGO, KERRA, Held.UNKNOWN, null, null)),
          Set.of(PR_NOT_ESTABLISHED),
          "recorded, never guessed",
          List.of(yes("Jago says yes (nobody knows on which basis)", JAGO)));
      add(
          chapter,
          age,
          List.of(new ParentalResponsibility(JAGO, KERRA, Held.YES, null, null)),
          Set.of(PR_NOT_ESTABLISHED),
          "a basis has to be recorded",
          List.of(yes("Jago says yes (basis not recorded)", JAGO)));
      add(
          chapter,
          age,
          List.of(has(LOWEN, Basis.MOTHER)),
          Set.of(NO_CONSENT),
          "foster carers have none by status",
          List.of(yes("Bree, the foster carer, says yes", BREE)));
    }
  }

  private void guardians() {
    String chapter = "Special guardians";
    Age age = new Age(8, 100);
    for (Basis basis : EnumSet.complementOf(EnumSet.of(Basis.SPECIAL_GUARDIAN, Basis.CARE_ORDER))) {
      add(
          chapter,
          age,
          List.of(has(LOWEN, basis), has(BREE, Basis.SPECIAL_GUARDIAN)),
          Set.of(NO_CONSENT),
          "a special guardian acts to the exclusion of others",
          List.of(yes("Bree is special guardian; Lowen says yes (" + words(basis) + ")", LOWEN)));
    }
    add(
        chapter,
        age,
        List.of(has(LOWEN, Basis.MOTHER), has(BREE, Basis.SPECIAL_GUARDIAN)),
        YES,
        "a special guardian may",
        List.of(yes("Bree, special guardian, says yes", BREE)));
    add(
        chapter,
        age,
        List.of(has(JAGO, Basis.SPECIAL_GUARDIAN), has(BREE, Basis.SPECIAL_GUARDIAN)),
        YES,
        "but not of another special guardian",
        List.of(yes("Bree and Jago are special guardians; Jago says yes", JAGO)));
  }

  private void care() {
    String chapter = "Children the council looks after";
    for (Age age : List.of(new Age(3, 100), new Age(13, 100))) {
      boolean alone = decidesAlone(age);
      Set<Obstacle> no = Set.of(alone ? OWN_CONSENT_NEEDED : NO_CONSENT);
      String own = "from 12 on their own answer";
      Part order = status("care order, " + "delegate named", LegalStatus.Kind.CARE_ORDER, DELEGATE);
      Part section20 = status("section 20", LegalStatus.Kind.SECTION_20, null);
      Part limited = limiting();
      Part delegate =
          new Part(
              "the delegate says yes",
              s -> s.told(s.yes(KERRA, DecidedBy.delegate(DELEGATE), Purpose.FILMING)));
      Part works =
          new Part(
              "the delegate works on the VIG",
              s -> s.told(new Command.Allocate(UUID.fromString(DELEGATE), s.tick())));
      rows(
          chapter,
          age,
          alone ? no : YES,
          alone ? own : "the council acts through its delegate",
          List.of(order),
          delegate);
      rows(
          chapter,
          age,
          alone ? no : YES,
          alone ? own : "the council shares it with the parents",
          List.of(order),
          LOWEN_YES);
      rows(
          chapter,
          age,
          no,
          alone ? own : "the council limits Lowen's",
          List.of(limited),
          LOWEN_YES);
      rows(
          chapter,
          age,
          no,
          alone ? own : "a delegate does not work on the VIG",
          List.of(works, order),
          delegate);
      rows(
          chapter,
          age,
          no,
          alone ? own : "the council has none under section 20",
          List.of(section20),
          delegate);
      rows(
          chapter,
          age,
          alone ? no : YES,
          alone ? own : "under section 20 parents keep it",
          List.of(section20),
          LOWEN_YES);
      rows(
          chapter,
          age,
          alone ? no : Set.of(HELD),
          alone ? own : "a change of status holds what rests on responsibility",
          List.of(LOWEN_YES),
          order);
      rows(
          chapter,
          age,
          alone ? no : YES,
          alone ? own : "held only until somebody has looked",
          List.of(LOWEN_YES),
          order,
          new Part(
              "looked at again",
              s -> s.told(new Command.Reevaluate(KERRA, MORWENNA, "unchanged", s.tick()))));
      rows(
          chapter,
          age,
          alone ? no : YES,
          alone ? own : "said in the knowledge of the change",
          List.of(LOWEN_YES),
          order,
          LOWEN_YES);
      rows(
          chapter,
          age,
          alone ? YES : Set.of(NO_CONSENT),
          alone ? "their own answer is not touched" : "under 12 a parent decides",
          List.of(OWN_YES),
          order);
    }
  }

  private void ability() {
    String chapter = "Found unable to decide this";
    Part dissent = new Part("Lowen says yes, Kerra shows no", s -> s.told(dissenting(s)));
    Part interests =
        new Part(
            "best interests recorded",
            s -> s.told(s.yes(KERRA, DecidedBy.bestInterests(MORWENNA), Purpose.FILMING)));
    for (Age age : AGES.subList(5, AGES.size())) {
      boolean parents = !isSixteen(age);
      rows(
          chapter,
          age,
          parents ? YES : Set.of(NO_CONSENT),
          parents
              ? "a parent decides, with the child's assent"
              : "from 16 on nobody consents for them",
          List.of(UNABLE),
          LOWEN_YES);
      rows(
          chapter,
          age,
          Set.of(NO_CONSENT),
          parents ? "dissent stops" : "from 16 on nobody consents for them",
          List.of(UNABLE),
          dissent);
      rows(
          chapter,
          age,
          Set.of(NO_CONSENT),
          isSixteen(age) ? "best interests are off by default" : "best interests are from 16 on",
          List.of(UNABLE),
          interests);
      rows.add(
          new WhoMayConsentRow(
              chapter,
              age,
              Story.parents(),
              Policy.DEFAULT.bestInterests(true),
              List.of(
                  UNABLE,
                  new Part("best interests recorded, policy has them on", interests.done())),
              isSixteen(age) ? YES : Set.of(NO_CONSENT),
              isSixteen(age) ? "where the policy allows it" : "best interests are from 16 on"));
    }
  }

  private static Command dissenting(Story s) {
    Command.Give yes = s.yes(KERRA, DecidedBy.parent(LOWEN), Purpose.FILMING);
    return new Command.Give(
        yes.person(),
        yes.scopes(),
        yes.decidedBy(),
        yes.how(),
        yes.circumstances(),
        Assent.DISSENTED,
        yes.until(),
        yes.happenedAt(),
        yes.at());
  }

  private static Part yes(String words, UUID adult) {
    return new Part(words, s -> s.told(s.yes(KERRA, DecidedBy.parent(adult), Purpose.FILMING)));
  }

  private static Part resolved(int objection) {
    return new Part(
        "a manager resolves it",
        s ->
            s.told(
                new Command.ResolveObjection(
                    Story.id(objection), MORWENNA, "her wish", "none against", s.tick())));
  }

  private static Part lifted(int objection, UUID by) {
    String who = by.equals(KERRA) ? "Kerra" : by.equals(JAGO) ? "Jago" : "Lowen";
    return new Part(
        who + " lifts it",
        s ->
            s.told(
                new Command.LiftObjection(Story.id(objection), by, "fine now", s.tick(), s.now())));
  }

  private static Part status(String words, LegalStatus.Kind kind, @Nullable String delegate) {
    return new Part(
        words,
        s ->
            s.told(
                new Command.RecordLegalStatus(
                    new LegalStatus(KERRA, kind, delegate, Set.of()), s.tick())));
  }

  private static Part limiting() {
    return new Part(
        "care order that limits Lowen",
        s ->
            s.told(
                new Command.RecordLegalStatus(
                    new LegalStatus(
                        KERRA, LegalStatus.Kind.CARE_ORDER, JENNA.toString(), Set.of(LOWEN)),
                    s.tick())));
  }

  private static ParentalResponsibility since(String day) {
    return new ParentalResponsibility(
        JAGO, KERRA, Held.YES, Basis.BIRTH_CERTIFICATE, LocalDate.parse(day));
  }

  private static String words(Basis basis) {
    return basis.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void row(String chapter, Age age, Set<Obstacle> expected, String because, Part... parts) {
    add(chapter, age, Story.parents(), expected, because, List.of(parts));
  }

  private void rows(
      String chapter,
      Age age,
      Set<Obstacle> expected,
      String because,
      List<Part> before,
      Part... then) {
    List<Part> parts = new ArrayList<>(before);
    parts.addAll(List.of(then));
    add(chapter, age, Story.parents(), expected, because, parts);
  }

  private void add(
      String chapter,
      Age age,
      List<ParentalResponsibility> responsibilities,
      Set<Obstacle> expected,
      String because,
      List<Part> parts) {
    rows.add(
        new WhoMayConsentRow(
            chapter, age, responsibilities, Policy.DEFAULT, parts, expected, because));
  }
}
