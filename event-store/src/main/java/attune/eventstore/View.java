package attune.eventstore;

import attune.eventsourcing.Projection;

/// A table with at most one row a stream, written in the transaction of the events it is folded
/// from, so that whoever reads after a command sees what it did. One that is new to the database is
/// built from the events that there are, and only then used.
///
/// @param <E> events of the stream
/// @param <R> the row
public interface View<E, R> {

  /// What it and its table are called, with the version of its shape: `waiting_list_v1`. The table
  /// has a primary key of one column, the stream's id.
  String name();

  Projection<E, R> projection();

  Table<R> table();

  static <E, R> View<E, R> of(String name, Projection<E, R> projection, Table<R> table) {
    record Simple<E, R>(String name, Projection<E, R> projection, Table<R> table)
        implements View<E, R> {}
    return new Simple<>(name, projection, table);
  }
}
