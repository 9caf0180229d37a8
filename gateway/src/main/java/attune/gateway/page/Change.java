package attune.gateway.page;

import java.util.List;

/// What somebody else did to a case while a form on it was open.
///
/// @param who their name and what they are
/// @param what one sentence each
public record Change(long version, String who, List<String> what) {
  public Change {
    what = List.copyOf(what);
  }
}
