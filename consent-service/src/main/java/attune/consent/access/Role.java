package attune.consent.access;

/// The realm's roles that have to do with consent.
public final class Role {

  public static final String REFERRER = "referrer";
  public static final String CASE_SYSTEM = "case-system";
  public static final String TRIAGE = "triage";
  public static final String SERVICE_MANAGER = "service-manager";
  public static final String PRACTITIONER = "practitioner";
  public static final String SUPERVISOR = "supervisor";
  public static final String DUTY = "duty";
  public static final String DATA_PROTECTION = "data-protection";
  public static final String ADMIN = "admin";

  private Role() {}
}
