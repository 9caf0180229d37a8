package attune.eventstore;

/// What a stream is known by elsewhere, unique for ever. Only a keyed hash of it is stored.
///
/// @param kind what sort of key it is, with the scope it is unique in
/// @param value the key itself
public record NaturalKey(String kind, String value) {
  /// Without the value: a key of elsewhere may point at a person.
  @Override
  public String toString() {
    return "NaturalKey[" + kind + "]";
  }
}
