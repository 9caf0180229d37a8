package attune.referral.storage;

import attune.eventstore.NaturalKey;
import attune.http.Caller;

/// What a case is known by elsewhere, unique for ever.
public final class CaseKeys {

  private CaseKeys() {}

  /// The sender's own name for the request: a case system's, or a person's through their client.
  public static NaturalKey ofSystem(Caller system, String requestReference) {
    return new NaturalKey("request/" + system.client(), requestReference);
  }

  public static NaturalKey ofPerson(Caller person, String requestReference) {
    return new NaturalKey("request/" + person.client() + "/" + person.subject(), requestReference);
  }

  /// A case system's name for the family.
  public static NaturalKey keptIn(String system, String reference) {
    return new NaturalKey("case/" + system, reference);
  }
}
