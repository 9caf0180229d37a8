package attune.gateway.page.casework;

import attune.gateway.referral.CaseFile;
import attune.gateway.referral.HistoryEntry;
import attune.gateway.referral.Referrals;
import attune.gateway.staff.Staff;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Opens cases for pages.
@Singleton
public final class Cases {
  private final Referrals referrals;
  private final Addresses addresses;
  private final Filming filming;
  private final Staff staff;
  private final Clock clock;

  Cases(
      @RestClient Referrals referrals,
      Addresses addresses,
      Filming filming,
      Staff staff,
      Clock clock) {
    this.referrals = referrals;
    this.addresses = addresses;
    this.filming = filming;
    this.staff = staff;
    this.clock = clock;
  }

  /// The case that a page is about.
  ///
  /// @param named its reference, or its id
  public Opened open(String named) {
    return open(named, null);
  }

  /// A case that a list names by its id: its address is not the page's.
  public Opened named(String caseId) {
    RestResponse<CaseFile> answer = referrals.caseFile(caseId, null);
    CaseFile file = answer.getEntity();
    return new Opened(file, version(answer), Header.of(file, practitioner(file), clock.instant()));
  }

  /// The same as it was.
  ///
  /// @param asOf the moment to see it as of; now if null
  public Opened open(String named, @Nullable String asOf) {
    RestResponse<CaseFile> answer = referrals.caseFile(addresses.idOf(named), asOf);
    CaseFile file = answer.getEntity();
    addresses.settle(named, file.reference());
    Header header = Header.of(file, practitioner(file), clock.instant());
    return new Opened(
        file, version(answer), asOf == null ? header.warningOf(filming.warnings(file)) : header);
  }

  /// What happened, oldest first.
  List<HistoryEntry> history(Opened opened) {
    return referrals.history(opened.file().caseId(), null).items();
  }

  private String practitioner(CaseFile file) {
    @Nullable String practitioner = file.practitionerId();
    if (!file.whole()) {
      return "";
    }
    return practitioner == null ? "Nobody yet" : staff.name(practitioner);
  }

  /// The number in the ETag.
  private static long version(RestResponse<CaseFile> answer) {
    @Nullable String tag = answer.getHeaderString("ETag");
    return tag == null ? 0 : Long.parseLong(tag.replace("\"", ""));
  }
}
