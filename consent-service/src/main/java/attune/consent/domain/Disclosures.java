package attune.consent.domain;

import attune.consent.domain.ConsentRegister.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was asked to leave the project, and what left it.
///
/// @param all by their ids
public record Disclosures(Map<UUID, Disclosure> all) {

  public sealed interface Disclosure {
    /// With the consent of everybody in the picture.
    ///
    /// @param madeAt when it was made, if it was
    record ByConsent(
        Event.DisclosureAsked asked, @Nullable String authorisedBy, @Nullable Instant madeAt)
        implements Disclosure {
      public boolean made() {
        return madeAt != null;
      }

      private boolean wasMadeSince(Instant from) {
        return madeAt != null && !madeAt.isBefore(from);
      }
    }

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

  /// Those by consent that were made not before `from`, with what was asked.
  Map<UUID, Question> madeSince(Instant from) {
    return all.values().stream()
        .flatMap(one -> one instanceof Disclosure.ByConsent made ? Stream.of(made) : Stream.of())
        .filter(one -> one.wasMadeSince(from))
        .collect(Collectors.toMap(one -> one.asked().disclosure(), one -> one.asked().question()));
  }

  Disclosures with(Event.AboutDisclosures event) {
    return switch (event) {
      case Event.DisclosureAsked asked ->
          putting(asked.disclosure(), new Disclosure.ByConsent(asked, null, null));
      case Event.DisclosureAuthorised(var id, var by, _) ->
          all.get(id) instanceof Disclosure.ByConsent one
              ? putting(id, new Disclosure.ByConsent(one.asked(), by, one.madeAt()))
              : this;
      case Event.DisclosureMade(var id, _, var madeAt, _) ->
          all.get(id) instanceof Disclosure.ByConsent one
              ? putting(id, new Disclosure.ByConsent(one.asked(), one.authorisedBy(), madeAt))
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
