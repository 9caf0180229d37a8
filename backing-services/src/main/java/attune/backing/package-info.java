/// PostgreSQL, Kafka and Keycloak as real child processes on the loopback, for the local stack and
/// for tests.
@NullMarked
package attune.backing;

import org.jspecify.annotations.NullMarked;
