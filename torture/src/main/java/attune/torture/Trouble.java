package attune.torture;

/// What happens to the parts. Each is over, and everything runs again, when `make` returns.
enum Trouble {
  REPLICA_KILLED("a replica is killed") {
    @Override
    void make(Parts parts, int replica) {
      parts.killReplica(replica);
    }
  },
  LEADER_KILLED("the relay is killed") {
    @Override
    void make(Parts parts, int replica) {
      parts.killReplica(parts.leader());
    }
  },
  REPLICA_FROZEN("a replica stands still") {
    @Override
    void make(Parts parts, int replica) throws InterruptedException {
      parts.freeze(replica, STILL_MILLIS);
    }
  },
  POSTGRESQL_KILLED("PostgreSQL is killed") {
    @Override
    void make(Parts parts, int replica) {
      parts.killPostgresql();
    }
  },
  KAFKA_KILLED("Kafka is killed") {
    @Override
    void make(Parts parts, int replica) {
      parts.killKafka();
    }
  },
  DISK_FULL("the disk is full") {
    @Override
    void make(Parts parts, int replica) throws InterruptedException {
      parts.fillDisk(STILL_MILLIS);
    }
  },
  CONNECTIONS_CUT("connections are cut") {
    @Override
    void make(Parts parts, int replica) {
      parts.database().cutConnections(parts.company().user());
    }
  },
  TRANSACTION_HELD("a transaction is held") {
    @Override
    void make(Parts parts, int replica) throws InterruptedException {
      parts.database().holdTransaction(STILL_MILLIS);
    }
  },
  WRITES_HELD("writes are held up") {
    @Override
    void make(Parts parts, int replica) throws InterruptedException {
      parts.database().holdWrites(STILL_MILLIS);
    }
  },
  WRITES_ROLLED_BACK("writes are rolled back") {
    @Override
    void make(Parts parts, int replica) throws InterruptedException {
      parts.database().rollBack(parts.company().user(), STILL_MILLIS);
    }
  };

  /// Longer than the pauses of relay and pool, shorter than their patience.
  private static final long STILL_MILLIS = 3000;

  private final String words;

  Trouble(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /// @param replica which one, where one has to be chosen
  abstract void make(Parts parts, int replica) throws InterruptedException;
}
