package attune.eventstore.sealing;

import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The key-encryption key in a file: 32 random bytes in base64. Read when the service starts, so
/// that a missing one is told then.
@Startup
@Singleton
@DefaultBean
final class FileKeyEncryption implements KeyEncryption {

  private final SecretKey key;
  private final String name;

  FileKeyEncryption(@ConfigProperty(name = "attune.kek.file") Optional<String> file) {
    this.key = read(file.orElse(""));
    this.name = HexFormat.of().formatHex(derive("name").getEncoded(), 0, 8);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Uni<byte[]> wrap(UUID person, SecretKey dataKey) {
    return Uni.createFrom().item(() -> Aes.encrypt(key, place(person), dataKey.getEncoded()));
  }

  @Override
  public Uni<SecretKey> unwrap(UUID person, byte[] wrapped) {
    return Uni.createFrom().item(() -> Aes.key(Aes.decrypt(key, place(person), wrapped)));
  }

  @Override
  public SecretKey derive(String purpose) {
    byte[] info = ("attune " + purpose).getBytes(StandardCharsets.UTF_8);
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey("HmacSHA256", HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(info, 32));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HKDF can't derive a key", e);
    }
  }

  private static byte[] place(UUID person) {
    return ByteBuffer.allocate(16)
        .putLong(person.getMostSignificantBits())
        .putLong(person.getLeastSignificantBits())
        .array();
  }

  private static SecretKey read(String file) {
    if (file.isBlank()) {
      throw new IllegalStateException(
          "ATTUNE_KEK_FILE is not set: it names the file with the key that wraps people's keys (32"
              + " random bytes in base64).");
    }
    byte[] bytes = decoded(file);
    if (bytes.length != Aes.KEY_BYTES) {
      throw new IllegalStateException(
          "The key in %s (ATTUNE_KEK_FILE) is not 32 bytes in base64 but %d bytes."
              .formatted(file, bytes.length));
    }
    return Aes.key(bytes);
  }

  private static byte[] decoded(String file) {
    try {
      return Base64.getDecoder().decode(Files.readString(Path.of(file)).strip());
    } catch (IOException e) {
      throw new IllegalStateException(
          "The key file %s (ATTUNE_KEK_FILE) can't be read: %s."
              .formatted(file, e.getClass().getSimpleName()),
          e);
    } catch (IllegalArgumentException _) {
      throw new IllegalStateException(
          "The key file %s (ATTUNE_KEK_FILE) is not base64.".formatted(file));
    }
  }
}
