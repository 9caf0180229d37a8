package attune.consent.domain;

import attune.consent.domain.ConsentRegister.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was asked to leave the project, and what left it.
///
/// @param all by their ids
public record Disclosures(Map<UUID, Disclosure> all) {

  public sealed interface Disclosure {
    /// With the consent of everybody in the picture.
    record ByConsent(Event.DisclosureAsked asked, @Nullable String authorisedBy, boolean made)
        implements Disclosure {}

    /// Whatever anybody consented to.
    record Required(Event.RequiredDisclosureMade how) implements Disclosure {}
  }

  public static final Disclosures NONE = new Disclosures(Map.of());

  public Disclosures {
    all = Map.copyOf(all);
  }

  @Nullable Disclosure get(UUID id) {
    return all.get(id);
  }

  Disclosures with(Event.AboutDisclosures event) {
    return switch (event) {
      case Event.DisclosureAsked asked ->
          putting(asked.disclosure(), new Disclosure.ByConsent(asked, null, false));
      case Event.DisclosureAuthorised(var id, var by, _) ->
          all.get(id) instanceof Disclosure.ByConsent one
              ? putting(id, new Disclosure.ByConsent(one.asked(), by, one.made()))
              : this;
      case Event.DisclosureMade(var id, _, _, _) ->
          all.get(id) instanceof Disclosure.ByConsent one
              ? putting(id, new Disclosure.ByConsent(one.asked(), one.authorisedBy(), true))
              : this;
      case Event.RequiredDisclosureMade how ->
          putting(how.disclosure(), new Disclosure.Required(how));
    };
  }

  private Disclosures putting(UUID id, Disclosure one) {
    Map<UUID, Disclosure> now = new HashMap<>(all);
    now.put(id, one);
    return new Disclosures(now);
  }
}
