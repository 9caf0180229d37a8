/// The API as its clients meet it, on real PostgreSQL, Kafka and Keycloak.
@NullMarked
package attune.consent.api;

import org.jspecify.annotations.NullMarked;
