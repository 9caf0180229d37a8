package attune.gateway.page.consent;

import attune.gateway.consent.ConsentRegister;
import attune.gateway.consent.Registers;
import attune.gateway.page.London;
import attune.gateway.page.casework.Cases;
import attune.gateway.page.casework.LetterPages;
import attune.gateway.page.casework.Opened;
import attune.gateway.referral.Lookups;
import attune.gateway.referral.ReferralProblem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// The contract to print for one person: the one that they were given, in the words that it had;
/// before that the one of today. It names nobody else, and is checked against safe contact as
/// everything is that leaves: whoever must not learn that there is a case gets none.
@Path("/cases/{named}/consent/contract-text/{person}")
@RolesAllowed({"service-manager", "practitioner", "supervisor"})
@RunOnVirtualThread
public final class ContractPage {
  private static final Set<String> OF_LETTERS_ALONE =
      Set.of("NOT_BY_LETTER", "MAY_BE_OPENED_BY_OTHERS");
  private static final int CONFLICT = 409;

  private final Cases cases;
  private final Registers registers;
  private final Lookups lookups;

  ContractPage(Cases cases, @RestClient Registers registers, @RestClient Lookups lookups) {
    this.cases = cases;
    this.registers = registers;
    this.lookups = lookups;
  }

  @CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.ELEMENT_NAME)
  static class Templates {
    static native TemplateInstance contract(
        Opened opened,
        String name,
        @Nullable Contract contract,
        ConsentRegister.@Nullable Contract given,
        String when);
  }

  @GET
  public Response contract(@PathParam("named") String named, @PathParam("person") String person) {
    Opened opened = cases.open(named);
    boolean child = opened.file().person(person).orElseThrow(NotFoundException::new).isChild();
    ConsentRegister register = registers.read(opened.file().caseId(), null);
    if (!register.whole()) {
      throw new NotFoundException();
    }
    String name = opened.nameOr(person, "Somebody");
    Optional<String> kept = keptBecause(opened, person);
    if (kept.isPresent()) {
      return LetterPages.kept(opened, person, kept.get());
    }
    return Response.ok(contract(opened, name, child, register.contractOf(person)).render())
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .build();
  }

  /// referral-service knows what may leave for whom. A contract is handed over at a visit and has
  /// no address on it, so that whether a letter is safe does not matter.
  private Optional<String> keptBecause(Opened opened, String person) {
    try {
      lookups.copy(opened.file().caseId(), person);
      return Optional.empty();
    } catch (ReferralProblem refused) {
      if (refused.status() != CONFLICT) {
        throw refused;
      }
      return Optional.of(refused.problem().code()).filter(code -> !OF_LETTERS_ALONE.contains(code));
    }
  }

  private static TemplateInstance contract(
      Opened opened, String name, boolean child, Optional<ConsentRegister.Contract> given) {
    Optional<Contract> text =
        given.isEmpty() ? Optional.of(Contract.current(child)) : Contract.of(given.get().hash());
    return Templates.contract(
        opened,
        name,
        text.orElse(null),
        given.orElse(null),
        given.map(one -> London.day(one.happenedAt())).orElse(""));
  }
}
