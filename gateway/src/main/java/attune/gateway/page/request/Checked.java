package attune.gateway.page.request;

import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/// Which draft somebody looked at before they pressed the button: nothing else is sent.
///
/// @param revision the draft's
/// @param reference the request's own name
public record Checked(
    @FormParam("revision") @Nullable String revision,
    @FormParam("request") @Nullable String reference) {

  static Checked of(Draft draft) {
    return new Checked(String.valueOf(draft.revision()), draft.reference());
  }

  /// Whether it is still the draft of that request. One that nobody has begun has no name yet.
  boolean isOfTheSame(Draft draft) {
    return draft.reference().equals(reference) || (draft.revision() == 0 && isUnchanged(draft));
  }

  boolean isUnchanged(Draft draft) {
    return String.valueOf(draft.revision()).equals(revision);
  }
}
