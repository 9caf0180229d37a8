package attune.gateway.page.consent;

import attune.gateway.page.Choice;
import attune.gateway.page.Done;
import attune.gateway.page.consent.ConsentForm.Of;
import attune.gateway.page.form.Field;
import attune.gateway.page.form.Sheet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What there is of film: what keeps it, who is offered it, and its end.
final class FilmForms {
  static final List<ConsentForm> ALL =
      List.of(
          ConsentForm.of(Of.CASE, "hold", "Keep film from being erased", "holds", Done.FILM_HELD)
              .by("practitioner", "service-manager", "data-protection")
              .counts()
              .asking(FilmForms::hold),
          ConsentForm.of(Of.HOLD, "review-hold", "Still needed", "hold-reviews", Done.HOLD_REVIEWED)
              .by("service-manager", "data-protection")
              .asking(FilmForms::review),
          ConsentForm.of(Of.HOLD, "release-hold", "Release it", "hold-releases", Done.HOLD_RELEASED)
              .by("service-manager", "data-protection")
              .asking(FilmForms::release),
          ConsentForm.of(Of.FILM, "offer", "Offer it", "offers", Done.FILM_OFFERED)
              .by("practitioner")
              .when(FilmForms::isUsable)
              .asking(FilmForms::offer),
          ConsentForm.of(Of.FILM, "copy", "Hand out a copy", "copies", Done.COPY_GIVEN)
              .by("practitioner")
              .when(FilmForms::isUsable)
              .asking(FilmForms::copy),
          ConsentForm.of(Of.FILM, "erase", "Somebody asks to erase it", "erasures", Done.ERASING)
              .by("practitioner", "service-manager", "data-protection")
              .when(asked -> !asked.film().erased() && asked.film().eraseFrom() == null)
              .asking(FilmForms::erase),
          ConsentForm.of(Of.FILM, "proof", "Record that it is gone", "erasure-proofs", Done.ERASED)
              .by("practitioner", "data-protection")
              .when(asked -> asked.film().released() && !asked.film().erased())
              .asking(FilmForms::proof));

  private FilmForms() {}

  private static boolean isUsable(AskedConsent asked) {
    return !asked.film().erased() && !asked.film().held();
  }

  private static Sheet hold(AskedConsent asked) {
    return Sheet.of(
            "Keep film from being erased",
            "Place the hold",
            Field.one("kind", "Why?", ConsentCodes.HOLDS).needed("Select why"),
            Field.one("filmId", "Which film? (optional)", asked.films())
                .hint("Select none to keep every film of this case."),
            Field.words("reason", "What is it needed for?").needed("Enter what it is needed for"),
            Field.day("reviewBy", "By which day has somebody to look at it again?")
                .needed("Enter the day of the review"))
        .saying("Film on hold is locked: nobody erases it, and nobody watches it.");
  }

  private static Sheet review(AskedConsent asked) {
    return Sheet.of(
            "Is the hold still needed?",
            "Keep the hold",
            Field.words("finding", "What did you find?").needed("Enter what you found"),
            Field.day("reviewBy", "By which day has somebody to look at it again?")
                .needed("Enter the day of the next review"))
        .fixed(Map.of("holdId", asked.about()))
        .saying("If it is not needed any more, release it instead.");
  }

  private static Sheet release(AskedConsent asked) {
    return Sheet.of(
            "Release the hold",
            "Release the hold",
            Field.words("reason", "Why is it not needed any more?")
                .needed("Enter why it is not needed any more"))
        .fixed(Map.of("holdId", asked.about()))
        .warning("Film that was to be erased is erased as soon as no other hold stands.");
  }

  private static Sheet offer(AskedConsent asked) {
    return Sheet.of(
            "Offer somebody the film",
            "Record the offer",
            Field.one("to", "To whom?", inFilm(asked)).needed("Select to whom"),
            SafeContact.field())
        .fixed(Map.of("filmId", asked.about()))
        .saying(SafeContact.rules(asked));
  }

  private static Sheet copy(AskedConsent asked) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.one("to", "Who gets it?", asked.people(_ -> true)).needed("Select who"));
    asked.film().people().stream()
        .sorted()
        .map(person ->
            Field.one(
                    "agreed." + person,
                    "Who agreed for " + asked.name(person) + "?",
                    Deciders.of(asked, person))
                .needed("Select who agreed for " + asked.name(person)))
        .forEach(fields::add);
    fields.add(SafeContact.field());
    return Sheet.of("Hand out a copy", "Record the copy", fields.toArray(Field[]::new))
        .fixed(Map.of("filmId", asked.about()))
        .saying(SafeContact.rules(asked))
        .warning(
            "A copy that has left can’t be called back. Everybody in it has to agree, and a"
                + " withdrawal lists who has one.");
  }

  private static Sheet erase(AskedConsent asked) {
    return Sheet.of(
            "Somebody asks to erase the film",
            "Record it",
            Field.one("by", "Who asks?", inFilm(asked)).needed("Select who asks"),
            Moments.heading(),
            Moments.day(),
            Moments.time())
        .fixed(Map.of("filmId", asked.about()))
        .saying("It is erased after a few days, unless a hold stands.");
  }

  private static Sheet proof(AskedConsent asked) {
    return Sheet.of(
            "Is the film gone, everywhere?",
            "Record that it is gone",
            Field.words("copies", "From where was it erased?")
                .hint("One place a line: the camera, the laptop, the store, each copy.")
                .needed("Enter each place"),
            Field.tick("No copy that we made is left"))
        .fixed(Map.of("filmId", asked.about()))
        .warning("This is the proof that people get. It can’t be taken back.");
  }

  private static List<Choice> inFilm(AskedConsent asked) {
    Map<String, String> people = new HashMap<>();
    asked.film().people().forEach(id -> people.put(id, asked.name(id)));
    return people.entrySet().stream()
        .map(one -> new Choice(one.getKey(), one.getValue()))
        .sorted(Comparator.comparing(Choice::words))
        .toList();
  }
}
