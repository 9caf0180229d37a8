/// The service as its callers see it: over HTTP, on real PostgreSQL, Kafka and Keycloak.
@NullMarked
package attune.referral.api;

import org.jspecify.annotations.NullMarked;
