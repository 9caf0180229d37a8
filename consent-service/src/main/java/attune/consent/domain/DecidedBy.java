package attune.consent.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who decided, and what allowed them to.
///
/// @param person by their id in the case; absent for a delegate of the council and where a
///   best-interests decision was made
/// @param subject the Keycloak subject id of the delegate, or of who recorded the best-interests
///   decision
public record DecidedBy(As as, @Nullable UUID person, @Nullable String subject) {

  public enum As {
    /// A person's own answer.
    SELF,
    PARENTAL_RESPONSIBILITY,
    COUNCIL_DELEGATE,
    BEST_INTERESTS
  }

  public DecidedBy {
    subject = subject == null ? null : Loosely.same(subject);
  }

  public static DecidedBy self(UUID person) {
    return new DecidedBy(As.SELF, person, null);
  }

  public static DecidedBy parent(UUID adult) {
    return new DecidedBy(As.PARENTAL_RESPONSIBILITY, adult, null);
  }

  public static DecidedBy delegate(String subject) {
    return new DecidedBy(As.COUNCIL_DELEGATE, null, subject);
  }

  public static DecidedBy bestInterests(String subject) {
    return new DecidedBy(As.BEST_INTERESTS, null, subject);
  }

  /// Whether it rests on who has parental responsibility, so that a change of that puts it on hold.
  public boolean restsOnResponsibility() {
    return as == As.PARENTAL_RESPONSIBILITY || as == As.COUNCIL_DELEGATE;
  }
}
