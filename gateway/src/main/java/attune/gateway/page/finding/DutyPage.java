package attune.gateway.page.finding;

import attune.gateway.referral.Lookups;
import attune.gateway.referral.Lookups.ByReference;
import attune.gateway.referral.NameCheck;
import attune.gateway.referral.ReferralProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Somebody on duty finds a case by its reference: only who is in it, to know whom they speak of.
@Path("/duty")
@RolesAllowed("duty")
@RunOnVirtualThread
public final class DutyPage {
  /// As a case that is restricted is, too.
  private static final int NOT_FOUND = 404;

  /// Its check character is wrong, or its shape.
  private static final int MISTYPED = 400;

  private final Lookups lookups;

  DutyPage(@RestClient Lookups lookups) {
    this.lookups = lookups;
  }

  @CheckedTemplate(basePath = "finding", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance duty(
        String reference, @Nullable NameCheck found, boolean mistyped);
  }

  @GET
  public TemplateInstance find(@QueryParam("reference") @DefaultValue("") String typed) {
    String reference = typed.strip().toUpperCase(Locale.ROOT);
    if (reference.isEmpty()) {
      return Templates.duty(reference, null, false);
    }
    try {
      return Templates.duty(reference, lookups.nameCheck(new ByReference(reference)), false);
    } catch (ReferralProblem refused) {
      if (refused.status() != NOT_FOUND && refused.status() != MISTYPED) {
        throw refused;
      }
      return Templates.duty(reference, null, refused.status() == MISTYPED);
    }
  }
}
