package attune.http.openapi;

import attune.http.Code;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// Adds what is the same everywhere: the token, the headers of commands, every problem there can
/// be. A resource names only what its domain refuses, as the extension `x-refusals`; that a POST is
/// a question, and no command, as `x-changes-nothing`; that what a body names may not be there, as
/// `x-not-found`; and that what a command is about has no version, as `x-no-version`.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class EveryOperation implements OASFilter {

  private static final String TOKEN = "token";
  private static final String REFUSALS = "x-refusals";
  private static final String CHANGES_NOTHING = "x-changes-nothing";
  private static final String NOT_FOUND = "x-not-found";
  private static final String NO_VERSION = "x-no-version";

  private final Problems problems = new Problems();

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
      return;
    }
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    api.getComponents()
        .addSecurityScheme(
            TOKEN,
            OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(
                    "An access token of our Keycloak realm, with this service's audience"));
    api.getComponents().addSchema("Problem", Problems.schema());
    api.getPaths().getPathItems().forEach(this::describe);
  }

  private void describe(String path, PathItem item) {
    for (Map.Entry<HttpMethod, Operation> entry : item.getOperations().entrySet()) {
      Operation operation = entry.getValue();
      boolean command = entry.getKey() == HttpMethod.POST && !has(CHANGES_NOTHING, operation);
      boolean known = path.contains("{");
      boolean replacement = entry.getKey() == HttpMethod.PUT;
      operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(TOKEN)));
      if (command) {
        Headers.ofCommand(known).forEach(operation::addParameter);
      }
      if (replacement) {
        operation.addParameter(Headers.ifMatch());
      }
      Headers.ofAnswer(operation, command, known, !has(NO_VERSION, operation));
      problems.describe(operation, codes(operation, entry.getKey(), known));
    }
  }

  private static List<String> codes(Operation operation, HttpMethod method, boolean known) {
    List<Code> codes =
        new ArrayList<>(
            List.of(Code.TOKEN_MISSING, Code.TOKEN_INVALID, Code.FORBIDDEN, Code.NOT_ACCEPTABLE));
    codes.addAll(List.of(Code.UNEXPECTED, Code.BUSY));
    if (known || has(NOT_FOUND, operation)) {
      codes.add(Code.NOT_FOUND);
    }
    codes.addAll(
        switch (method) {
          case POST -> has(CHANGES_NOTHING, operation) ? OF_BODIES : ofCommands(known);
          case PUT -> ofReplacements();
          default -> List.of(Code.INVALID_PARAMETER);
        });
    List<String> all = new ArrayList<>(codes.stream().map(Code::name).toList());
    all.addAll(refusals(operation));
    return all;
  }

  private static final List<Code> OF_BODIES =
      List.of(
          Code.MALFORMED_JSON,
          Code.INVALID_BODY,
          Code.LENGTH_REQUIRED,
          Code.BODY_TOO_LARGE,
          Code.UNSUPPORTED_MEDIA_TYPE);
  private static final List<Code> OF_VERSIONS =
      List.of(Code.IF_MATCH_INVALID, Code.IF_MATCH_MISSING, Code.STALE);

  private static List<Code> ofCommands(boolean known) {
    List<Code> codes = new ArrayList<>(OF_BODIES);
    codes.addAll(
        List.of(
            Code.IDEMPOTENCY_KEY_MISSING,
            Code.IDEMPOTENCY_KEY_INVALID,
            Code.STILL_RUNNING,
            Code.IDEMPOTENCY_KEY_REUSED));
    if (known) {
      codes.addAll(OF_VERSIONS);
    }
    return codes;
  }

  /// Putting the same again is harmless by itself: no key is asked for.
  private static List<Code> ofReplacements() {
    List<Code> codes = new ArrayList<>(OF_BODIES);
    codes.addAll(OF_VERSIONS);
    return codes;
  }

  private static boolean has(String extension, Operation operation) {
    return operation.getExtensions() != null && operation.getExtensions().containsKey(extension);
  }

  private static List<String> refusals(Operation operation) {
    Object refusals = operation.getExtensions() == null ? null : operation.getExtension(REFUSALS);
    return refusals == null ? List.of() : List.of(refusals.toString().split("[, ]+"));
  }
}
