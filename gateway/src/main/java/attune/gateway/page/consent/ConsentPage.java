package attune.gateway.page.consent;

import attune.gateway.consent.ConsentRegister;
import attune.gateway.consent.Registers;
import attune.gateway.page.London;
import attune.gateway.page.Viewer;
import attune.gateway.page.casework.Cases;
import attune.gateway.page.casework.Colleagues;
import attune.gateway.page.casework.Opened;
import attune.gateway.page.casework.Past;
import attune.gateway.referral.ReferralProblem;
import attune.gateway.staff.Staff;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// Who permits what in a case, now or as it was. Whoever is not in the practitioner's circle is
/// told whether filming may go ahead, and not who said no.
@Path("/cases/{named}/consent")
@RolesAllowed({
  "referrer",
  "triage",
  "service-manager",
  "practitioner",
  "supervisor",
  "data-protection"
})
@RunOnVirtualThread
public final class ConsentPage {
  private static final int NOT_FOUND = 404;

  private final Cases cases;
  private final Colleagues colleagues;
  private final Registers registers;
  private final Staff staff;
  private final Clock clock;
  private final SecurityIdentity identity;

  ConsentPage(
      Cases cases,
      Colleagues colleagues,
      @RestClient Registers registers,
      Staff staff,
      Clock clock,
      SecurityIdentity identity) {
    this.cases = cases;
    this.colleagues = colleagues;
    this.registers = registers;
    this.staff = staff;
    this.clock = clock;
    this.identity = identity;
  }

  @CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance consent(
        Opened opened,
        @Nullable ConsentRegister register,
        @Nullable Matrix matrix,
        @Nullable Telling telling,
        String asOf,
        String on);
  }

  /// The page, now or as it was.
  ///
  /// @param asOf a moment, as links within the case name it
  /// @param on a day, as people type it: its end
  @GET
  public TemplateInstance consent(
      @PathParam("named") String named,
      @QueryParam("asOf") @Nullable String asOf,
      @QueryParam("on") @Nullable String on) {
    @Nullable Instant moment = moment(asOf, on);
    @Nullable String then = moment == null ? null : moment.toString();
    Opened opened = cases.open(named);
    String day = on == null ? "" : on;
    String when = moment == null ? "" : London.inWords(moment);
    @Nullable ConsentRegister register = register(opened, then);
    if (register == null) {
      return Templates.consent(opened, null, null, null, when, day);
    }
    var asked = new AskedConsent(opened, register, Viewer.of(identity), "", "", colleagues);
    Instant at = moment == null ? clock.instant() : moment;
    @Nullable Matrix matrix =
        register.whole()
            ? Matrix.of(asked, LocalDate.ofInstant(at, London.ZONE), moment != null, staff::name)
            : null;
    var telling = new Telling(asked, moment != null, staff::name);
    return Templates.consent(opened, register, matrix, telling, when, day);
  }

  /// Absent as long as nobody has told consent-service who is in the case.
  private @Nullable ConsentRegister register(Opened opened, @Nullable String asOf) {
    try {
      return registers.read(opened.file().caseId(), asOf);
    } catch (ReferralProblem refused) {
      if (refused.status() == NOT_FOUND) {
        return null;
      }
      throw refused;
    }
  }

  private @Nullable Instant moment(@Nullable String asOf, @Nullable String on) {
    Instant now = clock.instant();
    if (asOf != null && !asOf.isEmpty()) {
      return Past.moment(asOf, now);
    }
    if (on == null || on.isEmpty()) {
      return null;
    }
    Instant end = end(on);
    return end.isAfter(now) ? null : end;
  }

  /// The last moment of a day.
  private static Instant end(String day) {
    try {
      return LocalDate.parse(day).plusDays(1).atStartOfDay(London.ZONE).minusSeconds(1).toInstant();
    } catch (DateTimeParseException e) {
      throw new NotFoundException(e);
    }
  }
}
