package attune.gateway.page;

/// Something wrong in a form.
///
/// @param field the field's name and id; empty if it is about the form as a whole
public record FormError(String field, String message) {

  /// The field of an error that is not the form's at all but something the case still lacks.
  public static final String CASE = "the-case";
}
