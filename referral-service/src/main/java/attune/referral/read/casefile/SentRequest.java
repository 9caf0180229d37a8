package attune.referral.read.casefile;

import attune.referral.domain.Agreements;
import attune.referral.domain.PersonRole;
import attune.referral.domain.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The request as it was sent, in plain words, but for its grounds.
///
/// @param incomplete whether the sender said that something was still missing
public record SentRequest(
    Route route,
    Sender referrer,
    @Nullable CaseSystem caseSystem,
    Identified identifiers,
    Agreements agreements,
    List<Somebody> people,
    List<View> parentsViews,
    boolean incomplete) {

  public SentRequest {
    people = List.copyOf(people);
    parentsViews = List.copyOf(parentsViews);
  }

  /// The referrer.
  public record Sender(
      UUID id,
      @Nullable String subject,
      @Nullable String name,
      String profession,
      @Nullable String team,
      @Nullable String contact,
      boolean lineManagerConsulted) {}

  public record CaseSystem(String system, @Nullable String caseReference) {}

  /// What others know the focus child by.
  public record Identified(
      @Nullable String nhsNumber,
      @Nullable String upn,
      @Nullable String uprn,
      @Nullable String localChildId) {}

  public record Somebody(
      UUID id,
      PersonRole role,
      @Nullable String name,
      @Nullable LocalDate born,
      @Nullable LocalDate expected,
      @Nullable String relationship,
      @Nullable String firstLanguage,
      boolean needsInterpreter,
      boolean toBeFilmed) {}

  /// A parent's or carer's view, verbatim.
  public record View(UUID inWordsOf, @Nullable String words) {}
}
