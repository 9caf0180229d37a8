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
  private final Lookups lookups;

  DutyPage(@RestClient Lookups lookups) {
    this.lookups = lookups;
  }

  @CheckedTemplate(basePath = "finding", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance duty(String reference, @Nullable NameCheck found);
  }

  @GET
  public TemplateInstance find(@QueryParam("reference") @DefaultValue("") String typed) {
    String reference = typed.strip().toUpperCase(Locale.ROOT);
    return Templates.duty(reference, reference.isEmpty() ? null : found(reference));
  }

  /// A case that is restricted is not there.
  private @Nullable NameCheck found(String reference) {
    try {
      return lookups.nameCheck(new ByReference(reference));
    } catch (ReferralProblem refused) {
      if (refused.status() == 404 || refused.status() == 400) {
        return null;
      }
      throw refused;
    }
  }
}
