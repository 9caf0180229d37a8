package attune.http.openapi;

import attune.http.Correlation;
import attune.http.IdempotencyKey;
import attune.http.IfMatch;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// The headers that every command takes, and those that every good answer has.
final class Headers {

  private Headers() {}

  static List<Parameter> ofCommand(boolean known) {
    Parameter key =
        header(
            IdempotencyKey.HEADER,
            "A new UUID for each new command, the same one for its repeats; kept for 7 days",
            "0199a0a0-7d1e-7c3a-9f00-3c1a5b2e8d41");
    return known ? List.of(key, ifMatch()) : List.of(key);
  }

  static Parameter ifMatch() {
    return header(IfMatch.HEADER, "The ETag of the version that you have seen", IfMatch.etag(3));
  }

  static void ofAnswer(Operation operation, boolean command, boolean known, boolean versioned) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, response) -> {
          response.addHeader(Correlation.HEADER, told("Your own, or else the trace's id"));
          if (command) {
            response.addHeader(
                "Idempotency-Replayed", told("true where this answer was given before"));
          }
          if (versioned && (command || known)) {
            response.addHeader("ETag", told("The case's version, for If-Match"));
          }
          if (status.equals("201") && !known) {
            response.addHeader("Location", told("Where the case is"));
          }
        });
  }

  private static Parameter header(String name, String description, String example) {
    return OASFactory.createParameter()
        .in(Parameter.In.HEADER)
        .name(name)
        .required(true)
        .description(description)
        .schema(text())
        .example(example);
  }

  private static Header told(String description) {
    return OASFactory.createHeader().description(description).schema(text());
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }
}
