package attune.referral.api;

import attune.eventsourcing.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/// Who calls, with a token of the real Keycloak.
enum Somebody {
  ROSA("rosa.reed", "referrer", "01"),
  HARI("hari.holt", "referrer", "02"),
  TAMSIN("tamsin.trevail", "triage", "03"),
  MORWENNA("morwenna.moon", "service-manager", "04"),
  PIRAN("piran.pascoe", "practitioner", "05"),
  JENNA("jenna.jago", "practitioner", "06"),
  SEFTON("sefton.skewes", "supervisor", "07"),
  DAISY("daisy.dunn", "duty", "08"),
  AUSTELL("austell.allen", "auditor", "09"),
  DEMELZA("demelza.drew", "data-protection", "10"),
  ADAM("adam.annear", "admin", "11"),
  MOSAIC("mosaic", "case-system", ""),
  LIQUIDLOGIC("liquidlogic", "case-system", ""),
  CONSENT_SERVICE("consent-service", "service", "");

  private record Held(String token, Instant until) {}

  /// Shorter than the realm's tokens live.
  private static final Duration FRESH = Duration.ofMinutes(3);

  private static final Map<Somebody, Held> HELD = new EnumMap<>(Somebody.class);

  private final String name;
  private final String role;
  private final String number;

  Somebody(String name, String role, String number) {
    this.name = name;
    this.role = role;
    this.number = number;
  }

  String role() {
    return role;
  }

  /// The Keycloak subject id of a demo person.
  String id() {
    return "00000000-0000-4000-8000-0000000000" + number;
  }

  String token() {
    synchronized (HELD) {
      Held held = HELD.get(this);
      if (held == null || held.until().isBefore(Instant.now())) {
        held = new Held(newToken(), Instant.now().plus(FRESH));
        HELD.put(this, held);
      }
      return held.token();
    }
  }

  private String newToken() {
    return switch (this) {
      case MOSAIC -> Tokens.mosaic();
      case LIQUIDLOGIC -> Tokens.liquidlogic();
      case CONSENT_SERVICE -> Tokens.consentService();
      case ROSA, HARI, TAMSIN, MORWENNA, PIRAN, JENNA, SEFTON, DAISY, AUSTELL, DEMELZA, ADAM ->
          Tokens.of(name);
    };
  }
}
