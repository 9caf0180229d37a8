package attune.gateway.page.consent;

import attune.gateway.consent.Worklists.Entry;
import attune.gateway.page.Counted;
import attune.gateway.page.London;
import attune.gateway.page.Viewer;
import attune.gateway.page.casework.Opened;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The lists of what is coming.
public enum Coming {
  BIRTHDAYS(
      "birthdays",
      "Birthdays",
      "Children who come to decide for themselves. Ask them before the day: filming of them is on"
          + " hold from then on until they have answered.",
      "No child comes of age to decide in the next 60 days."),
  ENDINGS(
      "endings",
      "Consents ending",
      "Consents that were given for a time. Ask again before the last day.",
      "No consent has a last day."),
  OBJECTIONS(
      "objections",
      "Objections",
      "Objections that stand, the oldest first. Filming is on hold until they end.",
      "Nobody objects."),
  TO_OFFER(
      "films-to-offer",
      "Film to offer",
      "Film that will be erased. Offer it to the people in it before.",
      "No film has to be offered."),
  TO_ERASE(
      "films-to-erase",
      "Film to erase",
      "Film that is to go. Erase it everywhere, then record the proof.",
      "No film has to be erased."),
  HELD(
      "films-held",
      "Film held",
      "Film that something keeps. Review each hold by its day.",
      "Nothing keeps film from being erased.");

  private final String path;
  private final String title;
  private final String intro;
  private final String none;

  Coming(String path, String title, String intro, String none) {
    this.path = path;
    this.title = title;
    this.intro = intro;
    this.none = none;
  }

  static List<Coming> of(Viewer viewer) {
    boolean cases =
        viewer.is("service-manager") || viewer.is("practitioner") || viewer.is("supervisor");
    boolean film =
        viewer.is("service-manager") || viewer.is("practitioner") || viewer.is("data-protection");
    return Arrays.stream(values()).filter(one -> one.isOfFilm() ? film : cases).toList();
  }

  private boolean isOfFilm() {
    return switch (this) {
      case BIRTHDAYS, ENDINGS, OBJECTIONS -> false;
      case TO_OFFER, TO_ERASE, HELD -> true;
    };
  }

  /// Its name in the service's address, and in ours.
  public String path() {
    return path;
  }

  public String title() {
    return title;
  }

  public String intro() {
    return intro;
  }

  /// What is said of an empty list.
  public String none() {
    return none;
  }

  List<String> lines(Entry entry, Opened opened) {
    return switch (this) {
      case BIRTHDAYS ->
          entry.children().stream()
              .map(one ->
                  opened.nameOr(one.child(), "A child")
                      + ": "
                      + London.inWords(one.birthday())
                      + (one.held() ? ", on hold until they have answered" : ""))
              .toList();
      case ENDINGS ->
          entry.consents().stream()
              .map(one ->
                  "%s: %s, until %s"
                      .formatted(
                          opened.nameOr(one.person(), "Somebody"),
                          ConsentCodes.purposes(one.purposes()),
                          London.inWords(one.lastDay())))
              .toList();
      case OBJECTIONS ->
          List.of(
              Counted.of(entry.objections().size(), "objection")
                  + (entry.since() == null ? "" : ", since " + London.inWords(entry.since())));
      case TO_OFFER -> on("Offer it from ", entry.offerFrom());
      case TO_ERASE ->
          entry.going().stream()
              .map(one ->
                  one.released()
                      ? "Erase it now"
                      : "Goes on " + London.inWords(one.from()) + ", if nothing keeps it")
              .toList();
      case HELD -> on("Review by ", entry.holdReview());
    };
  }

  private static List<String> on(String words, @Nullable LocalDate day) {
    return day == null ? List.of() : List.of(words + London.inWords(day));
  }
}
