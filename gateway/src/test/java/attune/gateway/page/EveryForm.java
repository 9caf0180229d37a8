package attune.gateway.page;

import java.util.List;
import java.util.stream.Stream;

/// Every form but triage's first three, which [FormPagesTest] looks at more closely.
final class EveryForm {
  static final String MERRYN = "0199a0a0-1111-7000-8000-000000000001";
  static final String KERENSA = "0199a0a0-1111-7000-8000-000000000002";
  static final String LOWEN = "0199a0a0-1111-7000-8000-000000000003";
  static final String PERRAN = "0199a0a0-1111-7000-8000-000000000004";
  static final String BABY = "0199a0a0-1111-7000-8000-000000000005";
  static final String RULE = "0199a0a0-2222-7000-8000-000000000001";
  static final String ALLOCATED = "/cases/VIG-26-5T1XK";
  static final String GUARDED = "/cases/VIG-26-3R6HV";
  static final String JENNA = "00000000-0000-4000-8000-000000000006";

  private EveryForm() {}

  static Stream<AForm> all() {
    return Stream.of(
            FormsOfTheWork.all(),
            FormsOfPeople.all(),
            FormsOfProtection.all(),
            FormsOfConsent.all(),
            FormsOfTheTeam.all())
        .flatMap(List::stream);
  }

  static String onAllocated(String command) {
    return "/v1/referrals/" + Stub.ALLOCATED + "/" + command;
  }
}
