package attune.http;

/// What can be wrong with one member of a body, whatever the body is for.
public enum FaultCode {
  MISSING,
  WRONG_TYPE,
  UNKNOWN_CODE,
  BAD_DATE,
  BAD_TIME,
  BAD_ID,
  BAD_CHARACTER,
  TOO_LONG,
  TOO_SHORT,
  OUT_OF_RANGE,
  DUPLICATE_MEMBER,
  TOO_DEEP,
  INVALID
}
