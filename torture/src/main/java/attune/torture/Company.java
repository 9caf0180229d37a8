package attune.torture;

import attune.backing.Postgres;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;

/// A service to be tortured, and what is to be known of it.
///
/// @param title of a process of it
/// @param program the folder of the packaged service
/// @param database where its events are
/// @param user as whom it connects there
/// @param topic where it tells of them
/// @param streams a regular expression for the ids of the streams that are written to
/// @param view of these streams
/// @param databases makes its databases, and gives the variables by which they are found
/// @param own the variables of one replica alone
record Company(
    String title,
    Path program,
    String database,
    String user,
    String topic,
    String streams,
    String view,
    Databases databases,
    IntFunction<Map<String, String>> own) {

  /// Makes databases.
  interface Databases {
    Map<String, String> createIn(Postgres postgres);
  }
}
