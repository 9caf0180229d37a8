package attune.http;

/// One thing that is wrong with a request.
///
/// @param pointer where: a JSON pointer into the body, or the name of a parameter
/// @param code what, for programs
/// @param detail what, for people; never repeats the value, which may be personal
public record Fault(String pointer, String code, String detail) {

  public static Fault of(String pointer, FaultCode code, String detail) {
    return new Fault(pointer, code.name(), detail);
  }
}
