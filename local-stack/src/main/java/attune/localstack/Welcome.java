package attune.localstack;

/// The last words of `up`: where to go, and as whom.
final class Welcome {

  private Welcome() {}

  static String text(Settings settings, Place place) {
    return """
    Attune is at %s

      user name        role              sees
      tamsin.trevail   triage            requests to decide, oldest first
      morwenna.moon    service-manager   the waiting list, allocating a practitioner
      piran.pascoe     practitioner      the cases allocated to them
      jenna.jago       practitioner      the same
      rosa.reed        referrer          a social worker: her own requests; making one
      hari.holt        referrer          a health visitor: his own requests
      sefton.skewes    supervisor        whom he supervises, and their cases
      daisy.dunn       duty              who is in a case, found by its reference
      austell.allen    auditor           what is still to come
      demelza.drew     data-protection   restricted cases to be looked at
      adam.annear      admin             messages that were put aside

      The password of all of them is %s
      A case system's secret for the API is in %s

    ./attune status | logs | clock | down | reset | test | help\
    """
        .formatted(
            settings.publicUrl(),
            settings.demoPassword(),
            place.secrets().folder().resolve("mosaic"));
  }
}
