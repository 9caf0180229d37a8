package attune.eventstore;

import java.util.Arrays;
import java.util.HexFormat;

/// Bytes as a value: equal when their content is, and never changed.
public final class Bytes {

  private final byte[] bytes;

  private Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  public static Bytes of(byte[] bytes) {
    return new Bytes(bytes.clone());
  }

  public byte[] toArray() {
    return bytes.clone();
  }

  public int length() {
    return bytes.length;
  }

  /// The bytes themselves, for reading only: events are read by the hundred thousand.
  byte[] shared() {
    return bytes;
  }

  static Bytes sharing(byte[] bytes) {
    return new Bytes(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}
