package attune.referral.draft;

import attune.eventstore.sealing.Place;

/// Which draft: there is one of a form for each person.
///
/// @param owner the Keycloak subject id of who writes it
record DraftName(String owner, String form) {

  /// What a revision is sealed to: nothing of it can be read in another's row, or as another one.
  Place at(long revision) {
    return new Place("draft/" + owner, revision, form);
  }
}
