package attune.referral.write;

import attune.referral.automation.ConsentFacts;
import attune.referral.domain.Referral.Command;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Puts into an acceptance what the consent register has told of the children's own answers: what
/// others know is asked before the transaction begins.
@ApplicationScoped
final class Accepting {

  private final ConsentFacts facts;
  private final Now now;

  Accepting(ConsentFacts facts, Now now) {
    this.facts = facts;
    this.now = now;
  }

  Uni<Command.Accept> command(UUID caseId) {
    return facts.of(caseId).map(answers -> new Command.Accept(answers, now.today(), now.instant()));
  }
}
