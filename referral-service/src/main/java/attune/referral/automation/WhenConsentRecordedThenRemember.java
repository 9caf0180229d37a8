package attune.referral.automation;

import attune.eventstore.consumer.IncomingMessage;
import attune.eventstore.consumer.MessageHandler;
import attune.referral.domain.OwnAnswer.Kind;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/// What consent-service tells of a child's own answer about being filmed is remembered here, so
/// that triage can accept without asking another service. Told twice, or late, it changes nothing.
public final class WhenConsentRecordedThenRemember implements MessageHandler {

  private static final String GIVEN = "attune.consent.given.v1";
  private static final String REFUSED = "attune.consent.refused.v1";
  private static final String WITHDRAWN = "attune.consent.withdrawn.v1";
  private static final String UNABLE = "attune.consent.found-unable-to-decide.v1";

  private final ConsentFacts facts;

  public WhenConsentRecordedThenRemember(ConsentFacts facts) {
    this.facts = facts;
  }

  @Override
  public String source() {
    return "consent-facts";
  }

  @Override
  public String topic() {
    return "attune.consent.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of(GIVEN, REFUSED, WITHDRAWN, UNABLE);
  }

  @Override
  public Uni<Void> handle(Mutiny.StatelessSession session, IncomingMessage message) {
    Optional<ConsentFact> fact = ConsentFact.of(message, answer(message.type()));
    return fact.isPresent() ? facts.remember(session, fact.get()) : Uni.createFrom().voidItem();
  }

  private static Kind answer(String type) {
    return switch (type) {
      case GIVEN -> Kind.GIVEN;
      case REFUSED -> Kind.REFUSED;
      case WITHDRAWN -> Kind.WITHDRAWN;
      case UNABLE -> Kind.NOT_ABLE_TO_DECIDE;
      default -> throw new IllegalArgumentException("not asked for: " + type);
    };
  }
}
