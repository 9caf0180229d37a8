package attune.gateway.page.request;

import attune.gateway.page.Choice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Before the first question, and after the last.
@Path("/request")
@RolesAllowed("referrer")
@RunOnVirtualThread
public final class StartPage {

  private static final Pattern REFERENCE = Pattern.compile("[A-Z]{3}-[0-9]{2}-[0-9A-Z]{5,8}");

  private final String safeguarding;
  private final OwnDraft drafts;

  StartPage(
      @ConfigProperty(name = "attune.safeguarding-number") String safeguarding, OwnDraft drafts) {
    this.safeguarding = safeguarding;
    this.drafts = drafts;
  }

  @CheckedTemplate(basePath = "request", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance start(
        String safeguarding, List<Choice> reasons, List<Choice> professions, boolean begun);

    static native TemplateInstance sent(String reference, boolean already);
  }

  @GET
  public TemplateInstance start() {
    return Templates.start(
        safeguarding, Offered.REASONS, Offered.PROFESSIONS, drafts.open().savings() > 0);
  }

  @GET
  @Path("sent")
  public TemplateInstance sent(
      @QueryParam("reference") @Nullable String reference,
      @QueryParam("already") @Nullable String already) {
    boolean ours = reference != null && REFERENCE.matcher(reference).matches();
    return Templates.sent(ours && reference != null ? reference : "", already != null);
  }
}
