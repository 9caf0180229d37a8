package attune.http;

import java.util.HexFormat;

/// The hash of a body's content: equal for equal content, however it was written down. A plain one,
/// for the time of the request: words can be tried out on it, so it is keyed before it is kept.
///
/// @param hex SHA-256 of the canonical body
public record Fingerprint(String hex) {

  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
