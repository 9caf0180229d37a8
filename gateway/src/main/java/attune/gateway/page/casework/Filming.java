package attune.gateway.page.casework;

import attune.gateway.consent.ConsentRegister;
import attune.gateway.consent.ConsentRegister.Cell;
import attune.gateway.consent.FilmingNow;
import attune.gateway.referral.CaseFile;
import attune.gateway.referral.CaseFile.Person;
import attune.gateway.referral.ReferralProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// What blocks filming today, as the header of a case that is worked on warns of it. Whoever can't
/// be told fails closed: nobody films because a service was away.
@Singleton
final class Filming {
  private static final int NOT_FOUND = 404;

  private final FilmingNow filming;

  Filming(@RestClient FilmingNow filming) {
    this.filming = filming;
  }

  List<String> warnings(CaseFile file) {
    if (!file.whole() || !file.status().equals("ALLOCATED")) {
      return List.of();
    }
    try {
      return warnings(file, filming.read(file.caseId()));
    } catch (ReferralProblem refused) {
      return refused.status() == NOT_FOUND
          ? List.of("No filming yet: nobody’s consent is recorded")
          : unknown();
    } catch (ProcessingException away) {
      return unknown();
    }
  }

  private static List<String> unknown() {
    return List.of("No filming just now: we can’t see who permits it");
  }

  private static List<String> warnings(CaseFile file, ConsentRegister register) {
    if (register.mayBeFilmed() && !register.behind()) {
      return List.of();
    }
    String blocked =
        register.cells().stream()
            .filter(cell -> cell.purpose().equals("FILMING") && !cell.permitted())
            .map(Cell::personId)
            .filter(id -> isFilmed(register, id))
            .map(id -> file.person(id).map(Person::name).orElse(null))
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(", "));
    return List.of(
        blocked.isEmpty() ? "Filming is on hold" : "Filming is on hold because of " + blocked);
  }

  private static boolean isFilmed(ConsentRegister register, String id) {
    return register.people().stream().anyMatch(one -> one.id().equals(id) && one.toBeFilmed());
  }
}
