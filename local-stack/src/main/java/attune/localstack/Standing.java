package attune.localstack;

/// How a part is doing. The sentence says why, where it is not well.
record Standing(State state, long sinceMillis, long tookMillis, long pid, String sentence) {

  enum State {
    WAITING("waiting"),
    STARTING("starting"),
    READY("ready"),
    FAILED("failed"),
    STOPPED("stopped");

    private final String words;

    State(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  static Standing waiting() {
    return new Standing(State.WAITING, 0, 0, 0, "");
  }

  static Standing starting(long now) {
    return new Standing(State.STARTING, now, 0, 0, "");
  }

  Standing ready(long now, long pid) {
    return new Standing(State.READY, now, now - sinceMillis, pid, "");
  }

  Standing failed(long now, String sentence) {
    return new Standing(State.FAILED, now, 0, pid, sentence);
  }

  Standing stopped(long now) {
    return new Standing(State.STOPPED, now, 0, 0, "");
  }

  /// Seconds that the start took, or has taken so far.
  long seconds(long now) {
    return Math.round((state == State.STARTING ? now - sinceMillis : tookMillis) / 1000.0);
  }
}
