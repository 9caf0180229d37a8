package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Listing<T>(List<T> items, @Nullable Page page) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Page(@Nullable String next) {}

  public Listing {
    items = items == null ? List.of() : List.copyOf(items);
  }

  /// The cursor of what follows, if there is more.
  public @Nullable String next() {
    return page == null ? null : page.next();
  }
}
