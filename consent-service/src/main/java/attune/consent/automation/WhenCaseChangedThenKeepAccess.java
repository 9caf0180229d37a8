package attune.consent.automation;

import attune.consent.household.HouseholdsDue;
import attune.eventstore.consumer.IncomingMessage;
import attune.eventstore.consumer.MessageHandler;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/// What referral-service tells of a case: who may see it counts at once, and that its people have
/// to be asked for is noted in the same transaction. Told twice, or late, it changes nothing.
public final class WhenCaseChangedThenKeepAccess implements MessageHandler {

  private static final Set<String> TYPES =
      Stream.of(
              "sent",
              "information-requested",
              "answered",
              "own-answer-recorded",
              "accepted",
              "declined",
              "withdrawn",
              "allocated",
              "reallocated",
              "handed-over",
              "closed",
              "reopened",
              "opened-in-error",
              "person-corrected",
              "person-added",
              "person-removed",
              "safe-contact-changed",
              "born",
              "died",
              "death-taken-back",
              "pregnancy-ended",
              "restricted",
              "restriction-lifted")
          .map(name -> "attune.referral." + name + ".v1")
          .collect(Collectors.toUnmodifiableSet());

  private final AccessTable access;
  private final HouseholdsDue due;

  public WhenCaseChangedThenKeepAccess(AccessTable access, HouseholdsDue due) {
    this.access = access;
    this.due = due;
  }

  @Override
  public String source() {
    return "case-access";
  }

  @Override
  public String topic() {
    return "attune.referral.v1";
  }

  @Override
  public Set<String> types() {
    return TYPES;
  }

  @Override
  public Uni<Void> handle(Mutiny.StatelessSession session, IncomingMessage message) {
    CaseChange change = CaseChange.of(message);
    return access
        .keep(session, change)
        .chain(() -> due.note(session, change.caseId(), change.version()));
  }
}
