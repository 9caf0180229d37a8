package attune.localstack;

import attune.backing.Secrets;
import java.util.Map;
import java.util.TreeMap;

/// The secrets that Keycloak and the services share.
record Credentials(Settings settings, Secrets secrets) {

  String gateway() {
    return secrets.password("gateway");
  }

  String mosaic() {
    return secrets.password("mosaic");
  }

  /// Of referral-service's own account.
  String referral() {
    return secrets.password("referral");
  }

  /// Of consent-service's own account.
  String consent() {
    return secrets.password("consent");
  }

  /// The values of the realm file's placeholders.
  Map<String, String> ofRealm() {
    var values = new TreeMap<String, String>();
    values.put("ATTUNE_PUBLIC_URL", settings.publicUrl());
    values.put("ATTUNE_COUNCIL_NAME", settings.councilName());
    values.put("ATTUNE_GATEWAY_SECRET", gateway());
    values.put("ATTUNE_MOSAIC_SECRET", mosaic());
    values.put("ATTUNE_LIQUIDLOGIC_SECRET", secrets.password("liquidlogic"));
    values.put("ATTUNE_REFERRAL_SECRET", referral());
    values.put("ATTUNE_CONSENT_SECRET", consent());
    values.put("ATTUNE_DEMO_PASSWORD", settings.demoPassword());
    return values;
  }
}
