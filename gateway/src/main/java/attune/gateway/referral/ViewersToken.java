package attune.gateway.referral;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/// Passes the viewer's own access token on, so that the service decides what they may see.
public final class ViewersToken implements ClientRequestFilter {
  private final SecurityIdentity viewer;

  @Inject
  public ViewersToken(SecurityIdentity viewer) {
    this.viewer = viewer;
  }

  @Override
  public void filter(ClientRequestContext request) {
    @Nullable AccessTokenCredential token = viewer.getCredential(AccessTokenCredential.class);
    if (token != null) {
      request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token.getToken());
    }
  }
}
