package attune.localstack.story;

import java.util.List;

/// The families, and how far each of them gets.
final class Plot {

  private Plot() {}

  static List<Chapter> all() {
    return List.of(
        girlOfSix(),
        girlOfEleven(),
        boyOfThirteen(),
        incomplete(),
        refused(),
        otherSupportFits(),
        safeContact(),
        adoption(),
        newBaby());
  }

  private static Chapter girlOfSix() {
    return Chapter.of(
        "girl-of-six.json",
        Who.MOSAIC,
        "Mosaic sent a family worker's request for a girl of 6 and her mother.",
        Deeds.accept(),
        Deeds.allocateToPiran(),
        Deeds.correct());
  }

  private static Chapter girlOfEleven() {
    return Chapter.of(
            "girl-of-eleven.json",
            Who.MOSAIC,
            "Mosaic sent a request for a girl who turns 12 in three weeks, and her mother.",
            Deeds.accept(),
            Deeds.allocateToPiran())
        .turningTwelveIn(21)
        .asking(
            Asking.contract(
                Who.PIRAN, "{PARENT_CARER}", "The practitioner gave her mother the contract."),
            Asking.adultsYes("Her mother permits to be filmed and to watch it together."),
            Asking.mothersYesForHer(
                "She permits it for the girl until her birthday: then the girl decides herself, and"
                    + " ./attune clock shows how."));
  }

  private static Chapter boyOfThirteen() {
    return Chapter.of(
            "boy-of-thirteen.json",
            Who.MOSAIC,
            "Mosaic sent a social worker's request for a boy of 13 in foster care.",
            Deeds.acceptRefused(),
            Deeds.ownAnswer(),
            Deeds.accept(),
            Deeds.allocateToPiran(),
            Deeds.handOver())
        .asking(
            Asking.contract(Who.JENNA, "{FOCUS_CHILD}", "Jenna Jago gave him the contract."),
            Asking.hisOwnYes(),
            Asking.heObjects());
  }

  private static Chapter incomplete() {
    return Chapter.of(
        "incomplete.json",
        Who.MOSAIC,
        "Mosaic sent a request that says itself that it is incomplete.",
        Deeds.ask(),
        Deeds.answer(),
        Deeds.accept(),
        Deeds.recordDeath(),
        Deeds.takeBackDeath());
  }

  private static Chapter refused() {
    return new Chapter(
        "health-visitor-child-of-five.json",
        Who.MOSAIC,
        "Mosaic sent a health visitor's request for a child of 5: refused, health visitors may"
            + " refer up to the age of 3",
        "OUTSIDE_AGES_OF_PROFESSION",
        0,
        List.of(),
        List.of());
  }

  private static Chapter otherSupportFits() {
    return Chapter.of(
        "other-support-fits.json",
        Who.MOSAIC,
        "Mosaic sent a psychologist's request for a girl of 8 and her grandmother.",
        Deeds.decline());
  }

  private static Chapter safeContact() {
    return Chapter.of(
        "safe-contact.json",
        Who.MOSAIC,
        "Mosaic sent a request for a girl of 9 whose father must not learn where she lives.",
        Deeds.keepPhone(),
        Deeds.accept(),
        Deeds.allocateToPiran(),
        Deeds.escalate());
  }

  private static Chapter adoption() {
    return Chapter.of(
        "adoption.json",
        Who.MOSAIC,
        "Mosaic sent a request for a girl of 2 and her adoptive mother.",
        Deeds.accept(),
        Deeds.allocateToJenna(),
        Deeds.restrict());
  }

  private static Chapter newBaby() {
    return Chapter.of(
        "new-baby.json",
        Who.REFERRER,
        "Rosa Reed, a social worker, sent a request for a baby herself; it waits for triage.");
  }
}
