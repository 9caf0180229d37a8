package attune.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A request that could not be done, as RFC 9457 tells it. What the code means (status, title) is
/// looked up in the [Catalogue] when it is sent.
///
/// @param code a code of the catalogue
/// @param detail what is wrong this time; empty where the catalogue's words say it all
/// @param errors every fault, all at once
/// @param members what the problem says beyond the standard members: ids, versions, codes
/// @param headers headers of the answer
public record Problem(
    String code,
    String detail,
    List<Fault> errors,
    Map<String, Object> members,
    Map<String, String> headers) {

  public Problem {
    errors = List.copyOf(errors);
    members = Map.copyOf(members);
    headers = Map.copyOf(headers);
  }

  public static Problem of(Code code) {
    return of(code.name());
  }

  /// A problem by its code: the name of a [Code] or of a domain's refusal.
  public static Problem of(String code) {
    return new Problem(code, "", List.of(), Map.of(), Map.of());
  }

  public Problem because(String detail) {
    return new Problem(code, detail, errors, members, headers);
  }

  public Problem with(List<Fault> errors) {
    return new Problem(code, detail, errors, members, headers);
  }

  public Problem with(String member, Object value) {
    return new Problem(code, detail, errors, plus(members, member, value), headers);
  }

  public Problem withHeader(String name, String value) {
    return new Problem(code, detail, errors, members, plus(headers, name, value));
  }

  /// To be thrown, or to fail a `Uni` with; the edge answers with it.
  public ProblemException exception() {
    return new ProblemException(this);
  }

  private static <V> Map<String, V> plus(Map<String, V> map, String key, V value) {
    Map<String, V> more = new LinkedHashMap<>(map);
    more.put(key, value);
    return more;
  }
}
