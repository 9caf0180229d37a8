package attune.gateway.problem;

/// The problems that the gateway itself answers with under `/v1`; all others are the services'.
public enum Code {
  BAD_REQUEST,
  TOKEN_MISSING,
  TOKEN_INVALID,
  NOT_FOUND,
  LENGTH_REQUIRED,
  BODY_TOO_LARGE,
  TOO_MANY_REQUESTS,
  UNEXPECTED,
  LOG_IN_UNREACHABLE,
  SERVICE_BUSY,
  SERVICE_UNREACHABLE,
  SERVICE_RESTING,
  SERVICE_TOO_SLOW
}
