package attune.gateway.safety;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Small and unreadable: deflated, then AES-256-GCM bound to a place. The key is derived from a
/// secret that all replicas share.
final class Seal {

  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int LARGEST = 1 << 20;

  private final SecureRandom random = new SecureRandom();
  private final byte[] key;

  Seal(String secret) {
    try {
      this.key = MessageDigest.getInstance("SHA-256").digest(bytes(secret));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  byte[] seal(String place, byte[] clear) {
    byte[] iv = new byte[IV_BYTES];
    random.nextBytes(iv);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, iv, place).doFinal(deflated(clear));
      return ByteBuffer.allocate(IV_BYTES + sealed.length).put(iv).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Nothing if it was changed, or sealed elsewhere.
  Optional<byte[]> open(String place, byte[] sealed) {
    if (sealed.length < IV_BYTES) {
      return Optional.empty();
    }
    byte[] iv = Arrays.copyOf(sealed, IV_BYTES);
    try {
      byte[] small =
          cipher(Cipher.DECRYPT_MODE, iv, place)
              .doFinal(sealed, IV_BYTES, sealed.length - IV_BYTES);
      return Optional.of(inflated(small));
    } catch (GeneralSecurityException notOurs) {
      return Optional.empty();
    }
  }

  /// The same name for the same thing, from which it can't be told.
  String name(String thing) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes(thing)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, byte[] iv, String place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
    cipher.updateAAD(bytes(place));
    return cipher;
  }

  private static byte[] deflated(byte[] clear) {
    var small = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(small)) {
      out.write(clear);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return small.toByteArray();
  }

  private static byte[] inflated(byte[] small) {
    try (var in = new InflaterInputStream(new ByteArrayInputStream(small))) {
      return in.readNBytes(LARGEST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
