package attune.tally;

/// How far a tally has come, as its view shows it.
public record TallyRow(String streamId, long reached) {}
