package attune.referral.domain;

/// Why triage said no.
public enum DeclineReason {
  NOT_ELIGIBLE,
  VIG_NOT_INDICATED,
  FAMILY_DOES_NOT_AGREE,
  OTHER_SUPPORT_FITS_BETTER,
  INFORMATION_NOT_GIVEN,
  OTHER
}
