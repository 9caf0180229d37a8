package attune.referral;

import attune.eventstore.CommandHandler;
import attune.eventstore.CommandHandlers;
import attune.eventstore.StreamType;
import attune.eventstore.View;
import attune.eventstore.consumer.MessageHandler;
import attune.eventstore.relay.Publisher;
import attune.http.body.TextForm;
import attune.referral.access.Told;
import attune.referral.access.Viewers;
import attune.referral.automation.ConsentFacts;
import attune.referral.automation.WhenConsentRecordedThenRemember;
import attune.referral.domain.LocalChildId;
import attune.referral.domain.NhsNumber;
import attune.referral.domain.Profession;
import attune.referral.domain.Readiness;
import attune.referral.domain.Referral;
import attune.referral.domain.Referral.Command;
import attune.referral.domain.Referral.Event;
import attune.referral.domain.Referral.State;
import attune.referral.domain.TriagePolicy;
import attune.referral.domain.Upn;
import attune.referral.domain.Uprn;
import attune.referral.publish.ReferralPublisher;
import attune.referral.read.cases.Cases;
import attune.referral.read.cases.CasesProjection;
import attune.referral.read.escalations.Escalations;
import attune.referral.read.escalations.EscalationsProjection;
import attune.referral.storage.ReferralEventTypes;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.ClockProvider;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Puts the service together: plain classes become beans here and in [StaffWiring], and nowhere
/// else.
final class ReferralWiring {

  @Produces
  @Singleton
  TriagePolicy policy() {
    return TriagePolicy.DEFAULT;
  }

  @Produces
  @Singleton
  Readiness readiness(TriagePolicy policy) {
    return new Readiness(policy);
  }

  @Produces
  @Singleton
  StreamType<Command, Event, State> referral(
      TriagePolicy policy, Readiness readiness, Cases cases, Escalations escalations) {
    return new StreamType<>(
        "referral",
        new Referral(policy),
        ReferralEventTypes.TYPES,
        List.of(
            View.of(Cases.NAME, new CasesProjection(readiness), cases.table()),
            View.of(Escalations.NAME, new EscalationsProjection(), escalations.table())),
        Told::isCounted);
  }

  @Produces
  @Singleton
  CommandHandler<Command, Event, State> commands(
      CommandHandlers handlers, StreamType<Command, Event, State> referral) {
    return handlers.of(referral);
  }

  @Produces
  @Singleton
  Publisher<Event> publisher(StreamType<Command, Event, State> referral) {
    return new ReferralPublisher(referral);
  }

  @Produces
  @Singleton
  MessageHandler whenConsentRecorded(ConsentFacts facts) {
    return new WhenConsentRecordedThenRemember(facts);
  }

  @Produces
  @Singleton
  ConsentFacts consentFacts(Pool pool) {
    return new ConsentFacts(pool);
  }

  @Produces
  @Singleton
  Cases cases(Pool pool) {
    return new Cases(pool);
  }

  @Produces
  @Singleton
  Escalations escalations(Pool pool) {
    return new Escalations(pool);
  }

  @Produces
  @Singleton
  Viewers viewers(Pool pool, Clock clock) {
    return new Viewers(pool, clock);
  }

  /// "In the past" is asked of the policy clock, in London.
  @Produces
  @Singleton
  ClockProvider clockOfConstraints(Clock clock) {
    return () -> clock;
  }

  @Produces
  @Singleton
  TextForm<NhsNumber> nhsNumber() {
    return new TextForm<>(
        NhsNumber.class,
        NhsNumber::parse,
        "BAD_NHS_NUMBER",
        "is not an NHS number: ten digits, the last of which checks the others");
  }

  @Produces
  @Singleton
  TextForm<Upn> upn() {
    return new TextForm<>(
        Upn.class,
        Upn::parse,
        "BAD_UPN",
        "is not a UPN: a check letter, eleven digits, a digit or letter");
  }

  @Produces
  @Singleton
  TextForm<Uprn> uprn() {
    return new TextForm<>(
        Uprn.class, Uprn::parse, "BAD_UPRN", "is not a UPRN: one to twelve digits");
  }

  @Produces
  @Singleton
  TextForm<LocalChildId> localChildId() {
    return new TextForm<>(
        LocalChildId.class,
        LocalChildId::parse,
        "BAD_LOCAL_CHILD_ID",
        "is not a local child id: up to 20 letters and digits");
  }

  @Produces
  @Singleton
  TextForm<Profession> profession() {
    return new TextForm<>(
        Profession.class, ReferralWiring::profession, "UNKNOWN_CODE", "is not a profession's code");
  }

  private static Optional<Profession> profession(String text) {
    try {
      return Optional.of(new Profession(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
