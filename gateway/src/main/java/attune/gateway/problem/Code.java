package attune.gateway.problem;

/// The problems that the gateway itself answers with under `/v1`; all others are the services'.
public enum Code {
  TOKEN_MISSING,
  TOKEN_INVALID,
  NOT_FOUND,
  LENGTH_REQUIRED,
  BODY_TOO_LARGE,
  UNEXPECTED,
  LOG_IN_UNREACHABLE,
  SERVICE_UNREACHABLE,
  SERVICE_RESTING,
  SERVICE_TOO_SLOW
}
