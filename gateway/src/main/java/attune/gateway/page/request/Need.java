package attune.gateway.page.request;

/// How much a question's answer is needed.
public enum Need {
  /// Nothing can be sent without it.
  ALWAYS,
  /// Without it the request is incomplete.
  ASKED,
  /// As `ASKED`; and what belongs together with it can't be sent without it.
  ASKED_WHOLE,
  /// Only where something that belongs together with it is answered.
  WITH_OTHERS,
  OPTIONAL
}
