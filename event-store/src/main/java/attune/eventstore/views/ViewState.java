package attune.eventstore.views;

import attune.eventstore.Position;

/// How far the building of a view has come; kept in `view_state`, whose comments say more.
///
/// @param step compared and set by every step
/// @param stream the last stream that was filled in
/// @param at the last event of the feed that was taken in
/// @param folded how many events went in so far
/// @param total how many there were at the beginning
record ViewState(
    String name,
    String kind,
    Phase phase,
    long step,
    String stream,
    Position at,
    long folded,
    long total) {

  enum Phase {
    EMPTYING,
    FILLING,
    CATCHING_UP,
    LIVE
  }

  boolean live() {
    return phase == Phase.LIVE;
  }

  ViewState in(Phase next) {
    return new ViewState(name, kind, next, step, stream, at, folded, total);
  }

  ViewState filledTo(String last, int events) {
    return new ViewState(name, kind, phase, step, last, at, folded + events, total);
  }

  ViewState caughtUpTo(Position last, int events) {
    return new ViewState(name, kind, phase, step, stream, last, folded + events, total);
  }

  ViewState stepped() {
    return new ViewState(name, kind, phase, step + 1, stream, at, folded, total);
  }

  /// For people.
  String told() {
    return switch (phase) {
      case LIVE -> "live";
      case EMPTYING -> "being emptied";
      case FILLING -> "being filled: %d of %d events".formatted(folded, total);
      case CATCHING_UP -> "catching up: %d events".formatted(folded);
    };
  }
}
