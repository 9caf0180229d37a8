package attune.eventstore.views;

import java.util.List;

/// What a comparison of a live view with its events found.
///
/// @param rows how many rows the view has to have
/// @param differences how many are other than they have to be, with those missing and too many
/// @param first one of those, empty if there is none
/// @param repaired whether they were put right
record Checked(
    String view,
    long streams,
    long rows,
    long differences,
    List<Different> first,
    boolean repaired) {

  static Checked begin(String view, boolean repair) {
    return new Checked(view, 0, 0, 0, List.of(), repair);
  }

  Checked and(long moreStreams, long moreRows, List<Different> more) {
    return new Checked(
        view,
        streams + moreStreams,
        rows + moreRows,
        differences + more.size(),
        first.isEmpty() ? more.stream().limit(1).toList() : first,
        repaired);
  }
}
