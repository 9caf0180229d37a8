package attune.eventstore.views;

/// A porch as its views show it: a door, with a table for each test.
record PorchRow(String streamId, String room, boolean open, int timesOpened) {

  PorchRow opened() {
    return new PorchRow(streamId, room, true, timesOpened + 1);
  }

  PorchRow closed() {
    return new PorchRow(streamId, room, false, timesOpened);
  }
}
