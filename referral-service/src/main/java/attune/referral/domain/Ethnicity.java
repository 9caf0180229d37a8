package attune.referral.domain;

/// The Department for Education's common codes, which children's case systems report in. The sender
/// says what people call themselves; `REFU` and `NOBT` say that nobody did.
public enum Ethnicity {
  WBRI,
  WIRI,
  WIRT,
  WOTH,
  WROM,
  MWBC,
  MWBA,
  MWAS,
  MOTH,
  AIND,
  APKN,
  ABAN,
  AOTH,
  CHNE,
  BCRB,
  BAFR,
  BOTH,
  OOTH,
  REFU,
  NOBT
}
