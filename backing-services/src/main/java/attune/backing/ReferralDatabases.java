package attune.backing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What referral-service needs of PostgreSQL: its owner, who migrates, its user, who may only do
/// what the migrations grant, its database, and the keys' own.
public record ReferralDatabases(String ownerPassword, String userPassword, Path keyEncryptionKey) {

  private static final String OWNER = "referral_owner";
  private static final String USER = "referral_service";
  private static final List<String> DATABASES = List.of("referral", "referral_keys");

  public static ReferralDatabases of(Secrets secrets) {
    return new ReferralDatabases(
        secrets.password("referral-owner"),
        secrets.password("referral-service"),
        secrets.key("referral-kek"));
  }

  public ReferralDatabases createIn(PostgresServer postgres) {
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
    values.put("ATTUNE_REFERRAL_DB", "referral");
    values.put("ATTUNE_REFERRAL_KEYS_DB", "referral_keys");
    values.put("ATTUNE_REFERRAL_DB_OWNER", OWNER);
    values.put("ATTUNE_REFERRAL_DB_OWNER_PASSWORD", ownerPassword);
    values.put("ATTUNE_REFERRAL_DB_USER", USER);
    values.put("ATTUNE_REFERRAL_DB_PASSWORD", userPassword);
    values.put("ATTUNE_KEK_FILE", keyEncryptionKey.toString());
    return values;
  }
}
