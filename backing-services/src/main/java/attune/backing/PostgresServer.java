package attune.backing;

import java.util.List;

/// A running PostgreSQL, as a program of ours or in a container.
public interface PostgresServer extends AutoCloseable {

  int port();

  String jdbcUrl(String database);

  /// A user who may log in, with this password from now on.
  void user(String name, String password);

  /// A database that nobody but its owner and the named users may enter.
  void database(String name, String owner, List<String> users);

  @Override
  void close();
}
