package attune.referral.domain;

import attune.eventsourcing.Personal;
import attune.referral.domain.Grounds.Assessment;
import attune.referral.domain.Grounds.Change;
import attune.referral.domain.Grounds.Impact;
import attune.referral.domain.Grounds.OwnConsents;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Requests for tests: a complete one for Kerra, who is four, and whatever a test makes of it.
public final class ARequest {

  public static final UUID KERRA = UUID.fromString("00000000-0000-7000-8000-0000000000c1");
  public static final UUID LOWEN = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
  public static final UUID MERRYN = UUID.fromString("00000000-0000-7000-8000-0000000000c2");
  public static final UUID ROSA = UUID.fromString("00000000-0000-7000-8000-0000000000b1");
  public static final String ROSAS_SUBJECT = "00000000-0000-4000-8000-000000000001";

  public static final Person KERRA_THE_FOCUS_CHILD = focusChild("2022-05-04");
  public static final Person LOWEN_HER_MOTHER =
      new Person(
          LOWEN,
          PersonRole.PARENT_CARER,
          Personal.of(LOWEN, "Lowen Hocking"),
          Personal.of(LOWEN, LocalDate.parse("1995-02-11")),
          null,
          Personal.of(LOWEN, "mother"),
          Personal.of(LOWEN, "kw"),
          true,
          true,
          null,
          null,
          null);

  public static final Grounds.Stated WHOLE_GROUNDS =
      new Grounds.Stated(
          Set.of(Reason.LOW_WARMTH),
          null,
          new Assessment("Lowen and Kerra rarely look at each other", true),
          new Change("more play together", true),
          new Impact("Kerra is heard", true),
          OwnConsents.NOT_RELEVANT);

  private CaseReference reference = new CaseReference("VIG-26-7K3QX");
  private Profession profession = Profession.SOCIAL_WORKER;
  private @Nullable CaseSystemReference caseSystem;
  private Agreements agreements = new Agreements(List.of(LOWEN), true, false);
  private List<Person> people = List.of(KERRA_THE_FOCUS_CHILD, LOWEN_HER_MOTHER);
  private Grounds.Stated grounds = WHOLE_GROUNDS;
  private @Nullable CaseHolder caseHolder;
  private @Nullable Personal<String> childsView;
  private List<ParentalResponsibility> responsibilities = List.of();
  private List<Professional> professionals = List.of();
  private List<SafeContact> safeContacts = List.of();
  private boolean incomplete;
  private String content = "5f1c";

  private ARequest() {}

  public static ARequest complete() {
    return new ARequest();
  }

  public static Person focusChild(String born) {
    return child(KERRA, PersonRole.FOCUS_CHILD, "Kerra Hocking", LocalDate.parse(born));
  }

  /// Kerra with all that can be known of her.
  public static Person told() {
    return new Person(
        KERRA,
        PersonRole.FOCUS_CHILD,
        Personal.of(KERRA, "Kerra Hocking"),
        Personal.of(KERRA, LocalDate.parse("2022-05-04")),
        null,
        null,
        Personal.of(KERRA, "en"),
        false,
        true,
        Personal.of(
            KERRA,
            new Background(
                "short sentences", Ethnicity.WBRI, Set.of(Disability.HEAR, Disability.COMM))),
        Personal.of(
            KERRA,
            new Contact(
                "4 Fore Street, Penzance",
                "with her grandmother",
                "Trevarth Nursery",
                "01736 555 014",
                "gran@attune.example",
                Contact.Channel.TEXT,
                "before noon")),
        new Invitation(false, Personal.of(KERRA, "She is four")));
  }

  /// Merryn, Kerra's sibling, who is to be filmed too.
  public static Person sibling(String born) {
    return child(MERRYN, PersonRole.CHILD, "Merryn Hocking", LocalDate.parse(born));
  }

  public static Person unborn() {
    return expected("2027-01-20");
  }

  /// Kerra, who is not born yet.
  public static Person expected(String on) {
    return new Person(
        KERRA,
        PersonRole.FOCUS_CHILD,
        Personal.of(KERRA, "Baby Hocking"),
        null,
        Personal.of(KERRA, LocalDate.parse(on)),
        null,
        null,
        false,
        true,
        null,
        null,
        null);
  }

  public static Person with(Person person, PersonRole role, boolean toBeFilmed) {
    return new Person(
        person.id(),
        role,
        person.name(),
        person.born(),
        person.expected(),
        person.relationship(),
        person.firstLanguage(),
        person.needsInterpreter(),
        toBeFilmed,
        person.background(),
        person.contact(),
        person.invitation());
  }

  /// The same under another id.
  public static Person as(UUID id, Person person) {
    return new Person(
        id,
        person.role(),
        person.name(),
        person.born(),
        person.expected(),
        person.relationship(),
        person.firstLanguage(),
        person.needsInterpreter(),
        person.toBeFilmed(),
        person.background(),
        person.contact(),
        person.invitation());
  }

  public static Person withBirth(Person person, @Nullable Personal<LocalDate> born) {
    return new Person(
        person.id(),
        person.role(),
        person.name(),
        born,
        person.expected(),
        person.relationship(),
        person.firstLanguage(),
        person.needsInterpreter(),
        person.toBeFilmed(),
        person.background(),
        person.contact(),
        person.invitation());
  }

  public static Person withContact(Person person, Contact contact) {
    return new Person(
        person.id(),
        person.role(),
        person.name(),
        person.born(),
        person.expected(),
        person.relationship(),
        person.firstLanguage(),
        person.needsInterpreter(),
        person.toBeFilmed(),
        person.background(),
        Personal.of(person.id(), contact),
        person.invitation());
  }

  private static Person child(UUID id, PersonRole role, String name, LocalDate born) {
    return new Person(
        id,
        role,
        Personal.of(id, name),
        Personal.of(id, born),
        null,
        null,
        Personal.of(id, "en"),
        false,
        true,
        null,
        null,
        null);
  }

  /// Gives the case a name of its own, where a real table keeps names apart: of a year that the
  /// application draws no names of.
  public ARequest drawn(long seed) {
    this.reference = CaseReference.draw(Year.of(2001), new Random(seed));
    return this;
  }

  public ARequest by(Profession profession) {
    this.profession = profession;
    return this;
  }

  public ARequest from(String system, String caseReference) {
    this.caseSystem = new CaseSystemReference(system, Personal.of(KERRA, caseReference));
    return this;
  }

  public ARequest agreeing(Agreements agreements) {
    this.agreements = agreements;
    return this;
  }

  public ARequest about(Person... people) {
    this.people = List.of(people);
    return this;
  }

  public ARequest and(Person person) {
    var more = new ArrayList<>(people);
    more.add(person);
    this.people = more;
    return this;
  }

  public ARequest on(Grounds.Stated grounds) {
    this.grounds = grounds;
    return this;
  }

  public ARequest heldBy(CaseHolder holder) {
    this.caseHolder = holder;
    return this;
  }

  public ARequest withChildsView(String view) {
    this.childsView = Personal.of(KERRA, view);
    return this;
  }

  public ARequest with(ParentalResponsibility responsibility) {
    this.responsibilities = List.of(responsibility);
    return this;
  }

  public ARequest with(Professional professional) {
    this.professionals = List.of(professional);
    return this;
  }

  public ARequest keeping(SafeContact... rules) {
    this.safeContacts = List.of(rules);
    return this;
  }

  public ARequest sayingItIsIncomplete() {
    this.incomplete = true;
    return this;
  }

  public ARequest withContent(String content) {
    this.content = content;
    return this;
  }

  public Request build() {
    return new Request(
        reference,
        Route.EARLY_HELP_HUB,
        referrer(),
        caseHolder,
        caseSystem,
        identifiers(),
        agreements,
        people,
        grounds.about(KERRA),
        List.of(new ParentsView(LOWEN, Personal.of(LOWEN, "I want to enjoy her again"))),
        childsView,
        responsibilities,
        professionals,
        safeContacts,
        incomplete,
        Personal.of(KERRA, content));
  }

  private Referrer referrer() {
    return new Referrer(
        ROSA,
        caseSystem == null ? ROSAS_SUBJECT : null,
        Personal.of(ROSA, "Rosa Reed"),
        profession,
        Personal.of(ROSA, "Penwith early help"),
        Personal.of(ROSA, "rosa.reed@attune.example"),
        true);
  }

  private static Identifiers identifiers() {
    return new Identifiers(
        Personal.of(KERRA, new NhsNumber("9434765919")),
        Personal.of(KERRA, new Upn("H801200001001")),
        Personal.of(KERRA, new Uprn("100040221234")),
        Personal.of(KERRA, new LocalChildId("C4417")));
  }
}
