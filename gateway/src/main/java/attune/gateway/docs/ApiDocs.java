package attune.gateway.docs;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The API for those who build on it. Open to all: it says nothing about anybody.
@Path("/")
@PermitAll
public final class ApiDocs {

  private static final String YAML = "application/yaml";

  private final WholeApi api;
  private final String swaggerUi = "/webjars/swagger-ui/" + swaggerUiVersion();

  ApiDocs(WholeApi api) {
    this.api = api;
  }

  @CheckedTemplate(basePath = "docs", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  static final class Templates {

    private Templates() {}

    static native TemplateInstance apiDocs(String swaggerUi);
  }

  @GET
  @Path("api-docs")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance page() {
    return Templates.apiDocs(swaggerUi);
  }

  @GET
  @Path("openapi")
  @Produces(MediaType.APPLICATION_JSON)
  public String json() {
    return api.json();
  }

  @GET
  @Path("openapi")
  @Produces(YAML)
  public String yaml() {
    return api.yaml();
  }

  @GET
  @Path("openapi.json")
  @Produces(MediaType.APPLICATION_JSON)
  public String jsonFile() {
    return api.json();
  }

  @GET
  @Path("openapi.yaml")
  @Produces(YAML)
  public String yamlFile() {
    return api.yaml();
  }

  /// The webjar's files lie in a folder named after its version, which the jar itself knows.
  private static String swaggerUiVersion() {
    String file = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";
    try (InputStream content = ApiDocs.class.getResourceAsStream(file)) {
      Properties properties = new Properties();
      properties.load(content);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
