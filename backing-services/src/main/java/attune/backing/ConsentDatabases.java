package attune.backing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What consent-service needs of PostgreSQL: its owner, who migrates, its user, who may only do
/// what the migrations grant, its database, and the keys' own.
public record ConsentDatabases(String ownerPassword, String userPassword, Path keyEncryptionKey) {

  private static final String OWNER = "consent_owner";
  private static final String USER = "consent_service";
  private static final List<String> DATABASES = List.of("consent", "consent_keys");

  public static ConsentDatabases of(Secrets secrets) {
    return new ConsentDatabases(
        secrets.password("consent-owner"),
        secrets.password("consent-service"),
        secrets.key("consent-kek"));
  }

  public ConsentDatabases createIn(PostgresServer postgres) {
    postgres.user(OWNER, ownerPassword);
    postgres.user(USER, userPassword);
    DATABASES.forEach(database -> postgres.database(database, OWNER, List.of(USER)));
    return this;
  }

  /// The variables that the service reads.
  public Map<String, String> environment(int port) {
    var values = new LinkedHashMap<String, String>();
    values.put("ATTUNE_DB_HOST", "127.0.0.1");
    values.put("ATTUNE_DB_PORT", Integer.toString(port));
    values.put("ATTUNE_CONSENT_DB", "consent");
    values.put("ATTUNE_CONSENT_KEYS_DB", "consent_keys");
    values.put("ATTUNE_CONSENT_DB_OWNER", OWNER);
    values.put("ATTUNE_CONSENT_DB_OWNER_PASSWORD", ownerPassword);
    values.put("ATTUNE_CONSENT_DB_USER", USER);
    values.put("ATTUNE_CONSENT_DB_PASSWORD", userPassword);
    values.put("ATTUNE_KEK_FILE", keyEncryptionKey.toString());
    return values;
  }
}
