package attune.referral.access;

/// The realm's roles that have to do with referrals; admins and the others see no case.
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

  /// Service accounts of our own services, and nobody else's.
  public static final String SERVICE = "service";

  private Role() {}
}
