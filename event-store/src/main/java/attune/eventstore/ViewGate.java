package attune.eventstore;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/// The gate between commands and whoever switches or mends a view, so that no event falls between
/// the two. Every command enters as it reads and stays in until it has ended; closing the gate
/// waits for all who are in and keeps out the others.
///
/// Being in is not enough: a command that had to wait at the gate reads with a snapshot from before
/// it waited, and may miss that a view went live. So its append, whose snapshot is taken inside,
/// writes nothing unless the same views are still live; else the command is tried again.
public final class ViewGate {

  /// The number is "views" in ASCII.
  static final String ENTER = "select pg_advisory_xact_lock_shared(0x7669657773)";

  /// Commands queue behind whoever waits to close, so nobody waits for long.
  private static final String HARDLY_WAIT = "set local lock_timeout = '1s'";

  private static final String CLOSE = "select cast(pg_advisory_xact_lock(0x7669657773) as text)";

  private ViewGate() {}

  /// Whether the live views of a kind are still the same.
  ///
  /// @param kind the parameter that is the kind of stream
  /// @param live the parameter that lists the views that were live, by name
  static String unchanged(String kind, String live) {
    return """
    %2$s = (
      select coalesce(string_agg(v.name, ',' order by v.name collate "C"), '')
        from view_state v where v.kind = %1$s and v.phase = 'LIVE')\
    """
        .formatted(kind, live);
  }

  /// Keeps all commands out until the transaction ends.
  public static Uni<Void> close(Mutiny.StatelessSession session) {
    return session
        .createNativeQuery(HARDLY_WAIT)
        .executeUpdate()
        .chain(() -> session.createNativeQuery(CLOSE, String.class).getSingleResult())
        .replaceWithVoid();
  }

  /// Whether the gate did not close because somebody stays in for long.
  public static boolean isBusy(Throwable failure) {
    return NotWritten.isHeldUp(NotWritten.of(failure));
  }
}
