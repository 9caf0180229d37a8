package attune.gateway.safety;

import attune.gateway.PublicUrl;
import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/// Ends a session here and at the log-in service. Only a form of ours can: a link or a form of
/// somebody else's must not throw people out of what they are writing.
@Path("/sign-out")
@Authenticated
public final class SignOut {

  private final OidcSession session;
  private final OidcConfigurationMetadata logIn;
  private final PublicUrl publicUrl;

  SignOut(OidcSession session, OidcConfigurationMetadata logIn, PublicUrl publicUrl) {
    this.session = session;
    this.logIn = logIn;
    this.publicUrl = publicUrl;
  }

  @CheckedTemplate(basePath = "home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance signOut();
  }

  @GET
  public TemplateInstance ask() {
    return Templates.signOut();
  }

  @POST
  public Uni<Response> leave() {
    URI end =
        UriBuilder.fromUri(logIn.getEndSessionUri())
            .queryParam("id_token_hint", session.getIdToken().getRawToken())
            .queryParam("post_logout_redirect_uri", "{back}")
            .build(publicUrl.at("/signed-out"));
    return session.logout().map(_ -> Response.seeOther(end).build());
  }
}
