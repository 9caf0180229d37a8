package attune.eventstore.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM: iv, ciphertext and tag as one run of bytes.
final class Aes {

  static final int KEY_BYTES = 32;

  private static final int IV_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String TRANSFORMATION = "AES/GCM/NoPadding";

  /// Looked for once: finding it takes longer than sealing a name. The cipher itself is made anew
  /// each time, since one that is kept would keep its last key.
  private static final Provider PROVIDER = provider();

  private Aes() {}

  private static Provider provider() {
    try {
      return Cipher.getInstance(TRANSFORMATION).getProvider();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-256-GCM", e);
    }
  }

  static SecretKey newKey() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return key(key);
  }

  static SecretKey key(byte[] key) {
    return new SecretKeySpec(key, "AES");
  }

  /// @param place what the ciphertext is bound to
  static byte[] encrypt(SecretKey key, byte[] place, byte[] clear) {
    byte[] iv = new byte[IV_BYTES];
    RANDOM.nextBytes(iv);
    try {
      byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, iv, place).doFinal(clear);
      return ByteBuffer.allocate(IV_BYTES + encrypted.length).put(iv).put(encrypted).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM can't seal", e);
    }
  }

  /// @throws BrokenSeal if it was changed, moved, or sealed with another key
  static byte[] decrypt(SecretKey key, byte[] place, byte[] sealed) {
    if (sealed.length < IV_BYTES) {
      throw new BrokenSeal();
    }
    byte[] iv = Arrays.copyOf(sealed, IV_BYTES);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, iv, place)
          .doFinal(sealed, IV_BYTES, sealed.length - IV_BYTES);
    } catch (GeneralSecurityException e) {
      throw new BrokenSeal();
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] iv, byte[] place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(TRANSFORMATION, PROVIDER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
    cipher.updateAAD(place);
    return cipher;
  }
}
