package attune.consent.read.register;

import attune.consent.domain.Answers;
import attune.consent.domain.DecidedBy;
import attune.consent.domain.ErasureReason;
import attune.consent.domain.Hold;
import attune.consent.domain.LegalStatus;
import attune.consent.domain.Obstacle;
import attune.consent.domain.ParentalResponsibility;
import attune.consent.domain.PersonRole;
import attune.consent.domain.Purpose;
import attune.consent.domain.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A register as it is told. What a reader may not see is absent.
///
/// @param people by their ids in the case; names are referral-service's
/// @param matrix what every person permits, purpose by purpose
@Schema(name = "ConsentRegister")
record RegisterShown(
    UUID caseId,
    long version,
    State state,
    @Schema(description = "Whether everybody who is to be filmed may be, just now") Filming filming,
    @Schema(
            description =
                "Whether something has changed in the case that the register does not know yet")
        boolean behind,
    List<Somebody> people,
    @Nullable List<Cell> matrix,
    @Nullable List<Contract> contracts,
    @Nullable List<Said> said,
    @Nullable List<Objection> objections,
    @Nullable List<Responsible> responsibilities,
    @Nullable List<Status> legalStatuses,
    @Nullable List<Found> assessments,
    @Nullable List<DayPermit> dayPermits,
    @Nullable List<Disclosure> disclosures,
    @Nullable List<Film> films,
    @Nullable List<Held> holds,
    @Nullable List<FilmCopy> copies,
    @Schema(description = "The day by which film goes, if there is any")
        @Nullable LocalDate eraseBy,
    @Nullable String policyVersion) {

  enum State {
    OPEN,
    ENDED,
    OPENED_IN_ERROR
  }

  enum Filming {
    MAY_GO_AHEAD,
    ON_HOLD
  }

  @Schema(name = "RegisterPerson")
  record Somebody(
      UUID id,
      PersonRole role,
      boolean toBeFilmed,
      boolean dead,
      @Nullable LocalDate born,
      @Nullable LocalDate expected,
      @Schema(description = "A birthday that was warned of, on which they come to decide")
          @Nullable LocalDate decidesFrom,
      @Schema(description = "Whether consents by others are on hold until somebody has looked")
          boolean toBeReevaluated) {}

  @Schema(name = "ConsentCell", description = "What a person permits for a purpose, today")
  record Cell(
      UUID personId,
      Purpose purpose,
      @Schema(description = "A named audience, for purposes whose consents name it")
          @Nullable String audience,
      boolean permitted,
      @Schema(description = "What stands against it; empty if nothing does")
          List<Obstacle> reasons) {}

  @Schema(name = "ContractGiven")
  record Contract(
      UUID to, String version, String hash, String language, String by, Instant happenedAt) {}

  @Schema(
      name = "AnswerSaid",
      description = "A yes or no, in the order in which they were recorded")
  record Said(
      UUID personId,
      Answers.Kind answer,
      Set<Purpose> purposes,
      @Nullable UUID film,
      @Nullable String audience,
      DecidedBy.As decidedAs,
      @Nullable UUID decidedBy,
      @Nullable LocalDate until,
      boolean toBeConfirmed,
      boolean over,
      Instant happenedAt) {}

  @Schema(name = "ObjectionShown")
  record Objection(
      UUID id,
      UUID by,
      UUID about,
      Instant happenedAt,
      boolean open,
      @Nullable Instant resolvedAt) {}

  @Schema(name = "RegisterResponsibility")
  record Responsible(
      UUID adult,
      UUID child,
      ParentalResponsibility.Held held,
      ParentalResponsibility.@Nullable Basis basis,
      @Nullable LocalDate since) {}

  @Schema(name = "ChildLegalStatus")
  record Status(
      UUID childId, LegalStatus.Kind kind, @Nullable String delegate, Set<UUID> limited) {}

  @Schema(name = "AssessmentFound")
  record Found(UUID personId, Assessed assessment, Instant happenedAt) {}

  @Schema(name = "Assessment")
  record Assessed(
      boolean able,
      Set<Purpose> purposes,
      @Nullable String first,
      @Nullable String second,
      @Nullable String knowsThem) {}

  @Schema(name = "DayPermitShown")
  record DayPermit(UUID id, Question question, LocalDate day, Instant until, boolean returned) {}

  @Schema(name = "DisclosureShown")
  record Disclosure(
      UUID id,
      @Schema(description = "Whether the law or somebody's safety required it") boolean required,
      @Nullable Question question,
      @Nullable String askedBy,
      @Nullable String reason,
      @Nullable String authorisedBy,
      boolean made,
      @Schema(description = "What was disclosed, if it was required") @Nullable String what,
      @Nullable String toWhom) {}

  @Schema(name = "FilmShown")
  record Film(
      UUID id,
      Set<UUID> people,
      Set<UUID> offeredTo,
      boolean held,
      @Nullable Instant eraseFrom,
      @Nullable ErasureReason because,
      boolean released,
      boolean erased) {}

  @Schema(name = "HoldShown")
  record Held(
      UUID id,
      Hold.Kind kind,
      @Nullable UUID film,
      String owner,
      @Nullable String reason,
      LocalDate reviewBy,
      @Nullable String finding) {}

  @Schema(name = "CopyShown")
  record FilmCopy(
      UUID id, UUID film, UUID to, Map<UUID, DecidedBy.As> agreed, Instant happenedAt) {}
}
