package attune.referral.read.cases;

import attune.referral.domain.CaseStatus;
import attune.referral.domain.Route;
import attune.referral.read.FocusChild;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case in a list. Who only follows it is not told of the child, nor who works with them.
record CaseLine(
    UUID caseId,
    String reference,
    CaseStatus status,
    Instant statusSince,
    Instant sentAt,
    Route route,
    @Nullable FocusChild focusChild,
    @Nullable UUID practitionerId) {

  static CaseLine of(CaseRow row, Whose whose) {
    boolean follows =
        switch (whose) {
          case Whose.SentBy _, Whose.KeptBy _ -> true;
          case Whose.AllocatedTo _, Whose.OfSupervisees _, Whose.Undecided _, Whose.Everybodys _ ->
              false;
        };
    return new CaseLine(
        row.caseId(),
        row.reference(),
        row.status(),
        row.statusSince(),
        row.sentAt(),
        row.route(),
        follows ? null : row.focusChild(),
        follows ? null : row.practitioner());
  }
}
