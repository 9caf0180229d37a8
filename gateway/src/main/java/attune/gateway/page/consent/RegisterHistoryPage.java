package attune.gateway.page.consent;

import attune.gateway.consent.Registers;
import attune.gateway.page.Codes;
import attune.gateway.page.London;
import attune.gateway.page.casework.Cases;
import attune.gateway.page.casework.Opened;
import attune.gateway.page.consent.RegisterParticulars.Line;
import attune.gateway.referral.Actor;
import attune.gateway.referral.HistoryEntry;
import attune.gateway.staff.Staff;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// What was said and done on a register, by whom and when, the newest first; what should not have
/// been stands out. For those who see the whole of it.
@Path("/cases/{named}/consent/history")
@RolesAllowed({"service-manager", "practitioner", "supervisor"})
@RunOnVirtualThread
public final class RegisterHistoryPage {
  private final Cases cases;
  private final Registers registers;
  private final Staff staff;

  RegisterHistoryPage(Cases cases, @RestClient Registers registers, Staff staff) {
    this.cases = cases;
    this.registers = registers;
    this.staff = staff;
  }

  /// One event in words.
  ///
  /// @param breaches what was done that should not have been
  /// @param past the address of the register as it was just after it
  public record Told(
      String title,
      String who,
      Instant happened,
      Instant at,
      List<Line> lines,
      List<String> breaches,
      String past) {

    public String when() {
      return London.inWords(happened);
    }

    /// When it was written down; empty where that is the same minute.
    public String written() {
      String written = London.inWords(at);
      return written.equals(when()) ? "" : written;
    }

    /// For machines.
    public String datetime() {
      return happened.toString();
    }
  }

  @CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance history(Opened opened, List<Told> told);
  }

  @GET
  public TemplateInstance history(@PathParam("named") String named) {
    Opened opened = cases.open(named);
    List<HistoryEntry> history = registers.history(opened.file().caseId()).items();
    UnaryOperator<String> people = id -> name(opened, id);
    var sentences = new RegisterSentences(people, staff::name);
    var breaches = new Breaches(history, people);
    return Templates.history(
        opened,
        history.reversed().stream()
            .map(entry ->
                new Told(
                    sentences.of(entry),
                    who(entry.actor()),
                    entry.happenedAt() == null ? entry.recordedAt() : entry.happenedAt(),
                    entry.recordedAt(),
                    RegisterParticulars.of(entry, people, staff::name),
                    breaches.of(entry),
                    opened.header().href() + "/consent?asOf=" + entry.recordedAt()))
            .toList());
  }

  /// Whoever is no person of the case works here, or is known by an id alone.
  private String name(Opened opened, String id) {
    String name = opened.nameOf(id);
    return name.isEmpty() ? staff.name(id) : name;
  }

  private String who(@Nullable Actor actor) {
    if (actor == null || actor.role() == null) {
      return "";
    }
    if (actor.subject() == null || actor.role().equals("service")) {
      return "By itself";
    }
    return staff.name(actor.subject()) + ", " + Codes.of(actor.role()).toLowerCase(Locale.UK);
  }
}
