package attune.referral.read.casefile;

import attune.referral.domain.CaseStatus;
import attune.referral.domain.PersonRole;
import attune.referral.domain.Reason;
import attune.referral.domain.Route;
import attune.referral.read.Lacking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A case as the API tells it: as much as the reader may see.
sealed interface CaseShown {

  long version();

  /// Who is in it, for who finds it by its reference and has to know whom they speak of.
  record Names(UUID caseId, String reference, long version, List<Name> people)
      implements CaseShown {}

  record Name(UUID id, PersonRole role, @Nullable String name) {}

  /// Where it stands.
  ///
  /// @param question what triage has asked the sender and was not told yet
  /// @param children whose own answer the sender may record until triage has decided: of the
  ///   request as they sent it, so that it tells nothing of what became known since
  record Progress(
      UUID caseId,
      String reference,
      long version,
      CaseStatus status,
      Instant statusSince,
      Instant sentAt,
      @Nullable Question question,
      @Schema(description = "Who has to answer for themselves, of the request as it was sent")
          @Nullable List<Name> children)
      implements CaseShown {}

  record Question(@Nullable String question, Instant askedAt) {}

  /// All of it. What was erased is absent, and the people it was about are named in `erased`, so
  /// that nobody takes it for never said.
  ///
  /// @param missing what stands in the way of accepting it today
  @Schema(name = "Case")
  record Whole(
      UUID caseId,
      String reference,
      long version,
      CaseStatus status,
      Instant statusSince,
      Instant sentAt,
      @Nullable Question question,
      Instant decideBy,
      Route route,
      Words.Sender referrer,
      Words.@Nullable Holder caseHolder,
      Words.@Nullable KeptIn caseReference,
      Words.Identified identifiers,
      Words.Agreed agreements,
      List<Words.Somebody> people,
      List<Words.Responsible> responsibilities,
      List<Words.Colleague> professionals,
      List<Words.Rule> safeContacts,
      Set<Reason> reasons,
      @Nullable String programme,
      Words.@Nullable Assessment assessment,
      Words.ThreeQuestions questions,
      List<Words.View> parentsViews,
      @Nullable String childsView,
      List<Words.Said> exchanges,
      @Nullable List<Lacking> missing,
      @Nullable UUID practitionerId,
      Words.Course course,
      @Nullable Restricted restriction,
      @Nullable Escalated escalation,
      Set<UUID> erased)
      implements CaseShown {}

  /// That named people alone see it.
  ///
  /// @param named the Keycloak subject ids of who may see the case
  record Restricted(
      String kind, Set<String> named, LocalDate reviewBy, @Nullable String lastFinding) {}

  /// That somebody is thought to be at risk.
  ///
  /// @param named the Keycloak subject ids of who may know of it
  record Escalated(Set<String> named, @Nullable String why, Instant at) {}
}
