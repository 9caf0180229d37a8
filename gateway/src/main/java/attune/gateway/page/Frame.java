package attune.gateway.page;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// What stands around every page: whose service it is, who looks at it and where they can go.
@Named("frame")
@RequestScoped
public class Frame {
  private final String council;
  private final Optional<Viewer> viewer;
  private final String path;
  private final @Nullable Done done;

  Frame(
      @ConfigProperty(name = "attune.council-name") String council,
      CurrentIdentityAssociation association,
      RoutingContext route) {
    this.council = council;
    this.viewer = signedIn(association).map(Viewer::of);
    this.path = route.normalizedPath();
    this.done = Done.told(route);
  }

  public String council() {
    return council;
  }

  /// Whoever is signed in; nobody on a page that is open to all, unless it is already known.
  public Optional<Viewer> viewer() {
    return viewer;
  }

  public List<Destination> navigation() {
    return viewer.map(someone -> Navigation.of(someone, path)).orElse(List.of());
  }

  /// What the form before this page did, if there was one.
  public @Nullable Done done() {
    return done;
  }

  private static Optional<SecurityIdentity> signedIn(CurrentIdentityAssociation association) {
    return Optional.ofNullable(
            association
                .getDeferredIdentity()
                .onFailure()
                .recoverWithNull()
                .subscribeAsCompletionStage()
                .getNow(null))
        .filter(identity -> !identity.isAnonymous());
  }
}
