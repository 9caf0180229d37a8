package attune.referral;

import attune.eventstore.CommandHandler;
import attune.eventstore.CommandHandlers;
import attune.eventstore.StreamType;
import attune.eventstore.View;
import attune.eventstore.relay.Publisher;
import attune.referral.domain.BreakGlass;
import attune.referral.domain.Staff;
import attune.referral.domain.TriagePolicy;
import attune.referral.publish.StaffPublisher;
import attune.referral.read.breakglass.Openings;
import attune.referral.read.breakglass.OpeningsProjection;
import attune.referral.read.staff.Caseloads;
import attune.referral.read.staff.StaffProjection;
import attune.referral.storage.GlassEventTypes;
import attune.referral.storage.StaffEventTypes;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/// Puts together what the service knows of its practitioners, and of who broke the glass.
final class StaffWiring {

  @Produces
  @Singleton
  StreamType<Staff.Command, Staff.Event, Staff.State> staff(Caseloads caseloads) {
    return new StreamType<>(
        "staff",
        new Staff(),
        StaffEventTypes.TYPES,
        List.of(View.of(Caseloads.NAME, new StaffProjection(), caseloads.table())));
  }

  @Produces
  @Singleton
  CommandHandler<Staff.Command, Staff.Event, Staff.State> staffCommands(
      CommandHandlers handlers, StreamType<Staff.Command, Staff.Event, Staff.State> staff) {
    return handlers.of(staff);
  }

  @Produces
  @Singleton
  Publisher<Staff.Event> staffPublisher(StreamType<Staff.Command, Staff.Event, Staff.State> staff) {
    return new StaffPublisher(staff);
  }

  @Produces
  @Singleton
  Caseloads caseloads(Pool pool) {
    return new Caseloads(pool);
  }

  /// Told to nobody: there is no publisher of it.
  @Produces
  @Singleton
  StreamType<BreakGlass.Command, BreakGlass.Event, BreakGlass.State> glass(
      TriagePolicy policy, Openings openings) {
    return new StreamType<>(
        "glass",
        new BreakGlass(policy),
        GlassEventTypes.TYPES,
        List.of(View.of(Openings.NAME, new OpeningsProjection(), openings.table())));
  }

  @Produces
  @Singleton
  CommandHandler<BreakGlass.Command, BreakGlass.Event, BreakGlass.State> glassCommands(
      CommandHandlers handlers,
      StreamType<BreakGlass.Command, BreakGlass.Event, BreakGlass.State> glass) {
    return handlers.of(glass);
  }

  @Produces
  @Singleton
  Openings openings(Pool pool) {
    return new Openings(pool);
  }
}
