package attune.gateway.page.consent;

import attune.gateway.consent.ConsentRegister;
import attune.gateway.consent.Registers;
import attune.gateway.page.London;
import attune.gateway.page.casework.Cases;
import attune.gateway.page.casework.Opened;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/// The contract to print for one person: the one that they were given, in the words that it had;
/// before that the one of today. It names nobody else.
@Path("/cases/{named}/consent/contract-text/{person}")
@RolesAllowed({"service-manager", "practitioner", "supervisor"})
@RunOnVirtualThread
public final class ContractPage {
  private final Cases cases;
  private final Registers registers;

  ContractPage(Cases cases, @RestClient Registers registers) {
    this.cases = cases;
    this.registers = registers;
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
  public TemplateInstance contract(
      @PathParam("named") String named, @PathParam("person") String person) {
    Opened opened = cases.open(named);
    if (opened.file().person(person).isEmpty()) {
      throw new NotFoundException();
    }
    ConsentRegister register = registers.read(opened.file().caseId(), null);
    if (!register.whole()) {
      throw new NotFoundException();
    }
    Optional<ConsentRegister.Contract> given = register.contractOf(person);
    Optional<Contract> text =
        given.isEmpty() ? Optional.of(Contract.CURRENT) : Contract.of(given.get().hash());
    return Templates.contract(
        opened,
        opened.nameOr(person, "Somebody"),
        text.orElse(null),
        given.orElse(null),
        given.map(one -> London.day(one.happenedAt())).orElse(""));
  }
}
