package attune.gateway.page;

/// One of the answers that a question offers.
///
/// @param value what the service calls it
/// @param words what people call it
/// @param hint what helps to choose; often empty
public record Choice(String value, String words, String hint) {
  public Choice(String value, String words) {
    this(value, words, "");
  }

  /// The same answer with `more` besides what its hint says.
  public Choice hinting(String more) {
    return new Choice(value, words, hint.isEmpty() ? more : hint + ". " + more);
  }
}
