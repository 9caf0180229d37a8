package attune.http;

/// The problems that any service may answer with. Refusals of a domain have their own codes; all of
/// them are described in the one catalogue, `problems.json`.
public enum Code {
  MALFORMED_JSON,
  INVALID_BODY,
  INVALID_PARAMETER,
  IDEMPOTENCY_KEY_MISSING,
  IDEMPOTENCY_KEY_INVALID,
  IF_MATCH_INVALID,
  BAD_REQUEST,
  TOKEN_MISSING,
  TOKEN_INVALID,
  FORBIDDEN,
  NOT_FOUND,
  METHOD_NOT_ALLOWED,
  NOT_ACCEPTABLE,
  STILL_RUNNING,
  LENGTH_REQUIRED,
  STALE,
  BODY_TOO_LARGE,
  UNSUPPORTED_MEDIA_TYPE,
  IDEMPOTENCY_KEY_REUSED,
  IF_MATCH_MISSING,
  UNEXPECTED,
  BUSY
}
