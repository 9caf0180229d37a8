package attune.referral.access;

import attune.http.Caller;
import io.smallrye.mutiny.Uni;
import java.util.Set;

/// Looks up how somebody stands to those who work on cases.
public final class Viewers {

  public Uni<Viewer> of(Caller caller) {
    return Uni.createFrom().item(new Viewer(caller, Set.of(), Set.of()));
  }
}
