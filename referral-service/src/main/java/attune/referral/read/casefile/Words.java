package attune.referral.read.casefile;

import attune.referral.domain.Background;
import attune.referral.domain.ClosureReason;
import attune.referral.domain.Contact;
import attune.referral.domain.DeclineReason;
import attune.referral.domain.Grounds;
import attune.referral.domain.Grounds.Change;
import attune.referral.domain.Grounds.Impact;
import attune.referral.domain.Grounds.OwnConsents;
import attune.referral.domain.Outcome;
import attune.referral.domain.ParentalResponsibility;
import attune.referral.domain.PersonRole;
import attune.referral.domain.SafeContact.Secret;
import attune.referral.domain.WithdrawalReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The parts of a case in plain words: absent is what was never said, or erased.
final class Words {

  private Words() {}

  @Schema(description = "The referrer")
  record Sender(
      UUID id,
      @Nullable String subject,
      @Nullable String name,
      String profession,
      @Nullable String team,
      @Nullable String contact,
      boolean lineManagerConsulted) {}

  @Schema(description = "Who now works with the family")
  record Holder(@Nullable String subject, @Nullable String name, @Nullable String contact) {}

  record KeptIn(String system, @Nullable String caseReference) {}

  @Schema(description = "What others know the focus child by")
  record Identified(
      @Nullable String nhsNumber,
      @Nullable String upn,
      @Nullable String uprn,
      @Nullable String localChildId) {}

  record Agreed(List<UUID> agreedBy, boolean sharingWithCouncil, boolean sharingWithNhsTrust) {}

  record Somebody(
      UUID id,
      PersonRole role,
      @Nullable String name,
      @Nullable LocalDate born,
      @Nullable LocalDate expected,
      boolean dead,
      @Nullable LocalDate died,
      @Nullable String relationship,
      @Nullable String firstLanguage,
      boolean needsInterpreter,
      boolean toBeFilmed,
      @Nullable Background background,
      @Nullable Contact contact,
      @Nullable Invited invitation,
      @Schema(description = "Who in the case may be the same person, entered twice")
          List<UUID> alike) {}

  record Invited(boolean invited, @Nullable String whyNot) {}

  record Responsible(
      UUID adult,
      UUID child,
      ParentalResponsibility.Held held,
      ParentalResponsibility.@Nullable Basis basis) {}

  record Colleague(@Nullable String nameAndRole, boolean agrees, boolean clearWhyVig) {}

  @Schema(description = "What somebody must not learn about somebody")
  record Rule(UUID id, UUID keptFrom, UUID about, Set<Secret> secrets) {}

  record Assessment(@Nullable String says, boolean indicatesVig) {
    static @Nullable Assessment of(Grounds.@Nullable Assessment assessment) {
      return assessment == null
          ? null
          : new Assessment(assessment.says(), assessment.indicatesVig());
    }
  }

  record ThreeQuestions(
      @Nullable Change change, @Nullable Impact impact, @Nullable OwnConsents ownConsents) {}

  /// A parent's or carer's view, verbatim.
  record View(UUID inWordsOf, @Nullable String words) {}

  record Said(Exchange.Kind kind, @Nullable String words, Instant at) {}

  /// What became of the request, as far as it has come.
  record Course(
      @Nullable Instant acceptedAt,
      @Nullable Declined declined,
      @Nullable Withdrawn withdrawn,
      @Nullable Allocated allocated,
      @Nullable Closed closed,
      @Nullable OpenedInError openedInError) {}

  record Declined(
      DeclineReason reason, @Nullable String signpostedTo, @Nullable String note, Instant at) {}

  record Withdrawn(WithdrawalReason reason, @Nullable String note, Instant at) {}

  record Allocated(UUID practitioner, Instant at) {}

  record Closed(
      ClosureReason reason, @Nullable String note, @Nullable Outcome outcome, Instant at) {}

  record OpenedInError(@Nullable String why, Instant at) {}
}
