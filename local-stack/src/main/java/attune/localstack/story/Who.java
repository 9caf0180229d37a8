package attune.localstack.story;

/// Who acts in the story, by user name or as the case system.
final class Who {

  static final String MOSAIC = "mosaic";
  static final String REFERRER = "rosa.reed";
  static final String TRIAGE = "tamsin.trevail";
  static final String MANAGER = "morwenna.moon";
  static final String PIRAN = "piran.pascoe";
  static final String JENNA = "jenna.jago";
  static final String DUTY = "daisy.dunn";

  /// Ids from the realm file, by which commands name people.
  static final String MANAGER_ID = "00000000-0000-4000-8000-000000000004";

  static final String PIRAN_ID = "00000000-0000-4000-8000-000000000005";
  static final String JENNA_ID = "00000000-0000-4000-8000-000000000006";
  static final String SUPERVISOR_ID = "00000000-0000-4000-8000-000000000007";

  private Who() {}
}
