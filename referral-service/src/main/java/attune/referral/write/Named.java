package attune.referral.write;

import attune.eventstore.Outcome;
import attune.eventstore.Outcome.Refused;

/// Streams have names of their own; problems name what they are about by the id that the API shows.
final class Named {

  private Named() {}

  static Outcome by(Object id, Outcome outcome) {
    return outcome instanceof Refused(var refusal, var reasons, _, var visible)
        ? new Refused(refusal, reasons, id.toString(), visible)
        : outcome;
  }
}
