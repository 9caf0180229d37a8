package attune.gateway;

import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The address under which people and systems know the gateway, whatever stands in front of it.
@Singleton
public final class PublicUrl {

  private final URI url;

  PublicUrl(@ConfigProperty(name = "attune.public-url") URI url) {
    this.url = url;
  }

  public String scheme() {
    return url.getScheme();
  }

  public String authority() {
    return url.getAuthority();
  }

  /// What a browser says in `Origin` when a page of ours sends a form.
  public String origin() {
    return scheme() + "://" + authority();
  }

  public boolean secure() {
    return "https".equals(scheme());
  }

  /// The public address of one of our paths, which begins with a slash.
  public String at(String path) {
    return origin() + path;
  }
}
