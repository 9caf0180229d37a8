package attune.gateway.page.consent;

import attune.gateway.consent.ConsentRegister;
import attune.gateway.page.Codes;
import attune.gateway.page.London;
import attune.gateway.page.consent.ConsentForm.Of;
import attune.gateway.page.consent.ConsentForms.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the consent page says, part by part: sentences, and what can be done about each.
///
/// @param asked without anything to do if `past`: nothing is changed in the past
/// @param staff the name of somebody who works here
public record Telling(AskedConsent asked, boolean past, UnaryOperator<String> staff) {

  /// One line of a part.
  ///
  /// @param state a word that stands out; empty if none does
  public record Item(String words, String state, List<String> more, List<Link> links) {}

  /// A person's card: the contract, everything they said, the newest first.
  public record Card(
      String id, String name, String contract, String print, List<String> said, List<Link> links) {}

  /// Why somebody who is to be filmed can't be today.
  public record Block(String name, List<String> why, String id) {}

  /// Filming can be asked of each alone; the page says all of it.
  public List<Block> blocks() {
    return register().people().stream()
        .filter(one -> one.toBeFilmed() && !one.dead())
        .flatMap(person ->
            register().cells().stream()
                .filter(cell -> cell.personId().equals(person.id()))
                .filter(cell -> cell.purpose().equals("FILMING") && !cell.permitted())
                .limit(1))
        .map(cell ->
            new Block(
                asked.name(cell.personId()),
                cell.reasons().stream().map(ConsentCodes::whatToDo).toList(),
                cell.personId()))
        .toList();
  }

  public List<Card> cards() {
    return register().people().stream()
        .filter(one -> asked.opened().file().person(one.id()).isPresent())
        .map(this::card)
        .toList();
  }

  private Card card(ConsentRegister.Somebody person) {
    return new Card(
        person.id(),
        asked.name(person.id()),
        register()
            .contractOf(person.id())
            .map(one ->
                "Version %s in %s, given on %s by %s"
                    .formatted(
                        one.version(),
                        one.language(),
                        London.day(one.happenedAt()),
                        staff.apply(one.by())))
            .orElse("Not given yet"),
        asked.opened().header().href() + "/consent/contract-text/" + person.id(),
        register().said().reversed().stream()
            .filter(one -> one.personId().equals(person.id()))
            .map(this::said)
            .toList(),
        person.dead() ? List.of() : links(Of.PERSON, person.id()));
  }

  private String said(ConsentRegister.Said one) {
    String decided =
        one.decidedAs().equals("PARENTAL_RESPONSIBILITY") && one.decidedBy() != null
            ? "by " + asked.name(one.decidedBy()) + ", "
            : "";
    return "%s: %s, %s%s, %s%s%s"
        .formatted(
            ConsentCodes.answer(one.answer()),
            ConsentCodes.purposes(one.purposes()),
            decided,
            ConsentCodes.decided(one.decidedAs()),
            London.inWords(one.happenedAt()),
            one.until() == null ? "" : ", until " + London.inWords(one.until()),
            one.toBeConfirmed() ? ", to be confirmed" : "");
  }

  public List<Item> objections() {
    return register().objections().stream()
        .map(one ->
            new Item(
                one.by().equals(one.about())
                    ? asked.name(one.by()) + " objects to being filmed and shown"
                    : asked.name(one.by()) + " objects to filming " + asked.name(one.about()),
                one.open() ? "Open" : "Ended",
                List.of(
                    "Since " + London.inWords(one.happenedAt()),
                    one.resolvedAt() == null ? "" : "Ended on " + London.inWords(one.resolvedAt())),
                links(Of.OBJECTION, one.id())))
        .toList();
  }

  public List<Item> films() {
    return register().everyFilm().stream().map(this::film).toList();
  }

  private Item film(ConsentRegister.Film one) {
    List<String> more = new ArrayList<>();
    if (one.eraseFrom() != null && !one.erased()) {
      more.add(
          "To be erased from %s: %s"
              .formatted(
                  London.day(one.eraseFrom()),
                  one.because() == null ? "" : ConsentCodes.erasure(one.because())));
    }
    if (!one.offeredTo().isEmpty()) {
      more.add("Offered to " + names(one.offeredTo()));
    }
    register().copies().stream()
        .filter(copy -> copy.film().equals(one.id()))
        .map(copy -> asked.name(copy.to()) + " has a copy since " + London.day(copy.happenedAt()))
        .forEach(more::add);
    String state = one.erased() ? "Gone" : one.held() ? "On hold" : one.released() ? "To go" : "";
    return new Item(FilmName.of(one, asked::name), state, more, links(Of.FILM, one.id()));
  }

  public List<Item> holds() {
    return register().holds().stream()
        .map(one ->
            new Item(
                Codes.of(ConsentCodes.HOLDS, one.kind())
                    + ": "
                    + (one.film() == null ? "every film of this case" : filmName(one.film())),
                "",
                List.of(
                    one.reason() == null ? "" : one.reason(),
                    "Review by " + London.inWords(one.reviewBy()),
                    one.finding() == null ? "" : "Last found: " + one.finding()),
                links(Of.HOLD, one.id())))
        .toList();
  }

  private String filmName(String id) {
    return register().everyFilm().stream()
        .filter(one -> one.id().equals(id))
        .map(one -> FilmName.of(one, asked::name))
        .findFirst()
        .orElse("one film");
  }

  public List<Item> disclosures() {
    return register().disclosures().stream().map(this::disclosure).toList();
  }

  private Item disclosure(ConsentRegister.Disclosure one) {
    List<String> more = new ArrayList<>();
    add(more, "Asked for by ", one.askedBy() == null ? null : staff.apply(one.askedBy()));
    add(more, "", one.reason());
    add(more, "", one.what());
    add(more, "To ", one.toWhom());
    add(
        more,
        "Authorised by ",
        one.authorisedBy() == null ? null : staff.apply(one.authorisedBy()));
    String words =
        one.question() == null
            ? "Required by law, or to protect somebody"
            : "%s: %s"
                .formatted(
                    ConsentCodes.purpose(one.question().purpose()), names(one.question().people()));
    String state =
        one.made() ? "Made" : one.authorisedBy() == null ? "To be authorised" : "Authorised";
    return new Item(words, state, more, links(Of.DISCLOSURE, one.id()));
  }

  private static void add(List<String> more, String before, @Nullable String words) {
    if (words != null) {
      more.add(before + words);
    }
  }

  public List<Item> dayPermits() {
    return register().dayPermits().reversed().stream()
        .map(one ->
            new Item(
                London.inWords(one.day()) + ": " + names(one.question().people()),
                one.returned() ? "Returned" : "To be returned",
                List.of(),
                links(Of.DAY_PERMIT, one.id())))
        .toList();
  }

  public List<Link> ofCase() {
    return past ? List.of() : ConsentForms.offered(Of.CASE, asked.about(""));
  }

  private List<Link> links(Of of, String id) {
    return past ? List.of() : ConsentForms.offered(of, asked.about(id));
  }

  private String names(List<String> people) {
    return people.stream().map(asked::name).sorted().collect(Collectors.joining(", "));
  }

  private ConsentRegister register() {
    return asked.register();
  }
}
