package attune.eventstore;

/// A place in the feed. Ordered by the transaction first: numbers are handed out before commits, so
/// a later number may be seen before an earlier one, while transactions are ordered for good.
///
/// @param xid the transaction that wrote the event
/// @param position its place among all of that database
public record Position(long xid, long position) implements Comparable<Position> {

  public static final Position START = new Position(0, 0);

  @Override
  public int compareTo(Position other) {
    int byXid = Long.compare(xid, other.xid);
    return byXid != 0 ? byXid : Long.compare(position, other.position);
  }
}
