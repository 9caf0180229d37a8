package attune.consent.automation;

import attune.eventstore.consumer.IncomingMessage;
import attune.eventstore.consumer.MessageHandler;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;

/// Whom somebody supervises decides whose registers they may read.
public final class WhenSupervisionChangedThenKeepAccess implements MessageHandler {

  static final String NAMED = "attune.staff.supervisor-named.v1";
  static final String ENDED = "attune.staff.supervision-ended.v1";

  private final AccessTable access;

  public WhenSupervisionChangedThenKeepAccess(AccessTable access) {
    this.access = access;
  }

  @Override
  public String source() {
    return "supervision";
  }

  @Override
  public String topic() {
    return "attune.referral.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of(NAMED, ENDED);
  }

  @Override
  public Uni<Void> handle(Mutiny.StatelessSession session, IncomingMessage message) {
    return access.supervise(session, SupervisionChange.of(message));
  }
}
