package attune.http.openapi;

import attune.http.Catalogue;
import attune.http.ProblemJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/// Describes an operation's problems with the catalogue's words, one response a status and one
/// example a code.
final class Problems {

  private final Catalogue catalogue = Catalogue.read();

  void describe(Operation operation, List<String> codes) {
    Map<Integer, List<Catalogue.Entry>> byStatus =
        codes.stream()
            .map(catalogue::entry)
            .collect(
                Collectors.groupingBy(Catalogue.Entry::status, TreeMap::new, Collectors.toList()));
    byStatus.forEach((status, entries) ->
        operation
            .getResponses()
            .addAPIResponse(
                status.toString(),
                OASFactory.createAPIResponse()
                    .description(
                        entries.stream()
                            .map(Catalogue.Entry::title)
                            .collect(Collectors.joining(" · ")))
                    .content(
                        OASFactory.createContent()
                            .addMediaType(ProblemJson.MEDIA_TYPE, content(entries)))));
  }

  private static MediaType content(List<Catalogue.Entry> entries) {
    MediaType content =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
    entries.forEach(entry ->
        content.addExample(
            entry.code(), OASFactory.createExample().summary(entry.title()).value(example(entry))));
    return content;
  }

  private static Map<String, Object> example(Catalogue.Entry entry) {
    Map<String, Object> example = new LinkedHashMap<>();
    example.put("type", "http://localhost:8080/problems/" + entry.slug());
    example.put("title", entry.title());
    example.put("status", entry.status());
    example.put("detail", entry.meaning());
    example.put("code", entry.code());
    example.put("traceId", "0af7651916cd43dd8448eb211c80319c");
    return example;
  }

  static Schema schema() {
    Schema fault =
        object("One thing that is wrong")
            .addProperty("pointer", text("Where: a JSON pointer, or a parameter's name"))
            .addProperty("code", text("What, for programs"))
            .addProperty("detail", text("What, for people"));
    return object("What went wrong, as RFC 9457 tells it")
        .addProperty("type", text("The address of a page about problems of this kind"))
        .addProperty("title", text("The kind of problem, for people"))
        .addProperty(
            "status", OASFactory.createSchema().addType(SchemaType.INTEGER).description("As HTTP"))
        .addProperty("detail", text("What is wrong this time"))
        .addProperty("instance", text("The path that was asked"))
        .addProperty("code", text("The kind of problem, for programs"))
        .addProperty("errors", OASFactory.createSchema().addType(SchemaType.ARRAY).items(fault))
        .addProperty("traceId", text("Tell us this when you ask about it"))
        .required(List.of("type", "title", "status", "detail", "code", "traceId"));
  }

  private static Schema object(String description) {
    return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
  }
}
