package attune.http.body;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;

/// JSON pointers (RFC 6901) to where the two finders of faults found them.
final class Pointer {

  private Pointer() {}

  static String of(List<Reference> references) {
    StringBuilder pointer = new StringBuilder();
    for (Reference reference : references) {
      String name = reference.getFieldName();
      append(pointer, name == null ? Integer.toString(reference.getIndex()) : name);
    }
    return pointer.toString();
  }

  static String of(Path path) {
    StringBuilder pointer = new StringBuilder();
    for (Path.Node node : path) {
      if (node.isInIterable() && node.getIndex() != null) {
        append(pointer, node.getIndex().toString());
      }
      if (node.getKind() == ElementKind.PROPERTY) {
        append(pointer, node.getName());
      }
    }
    return pointer.toString();
  }

  private static void append(StringBuilder pointer, String token) {
    pointer.append('/').append(token.replace("~", "~0").replace("/", "~1"));
  }
}
