package attune.eventstore.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileKeyEncryptionTest {

  private static final UUID ANA = UUID.fromString("00000000-0000-4000-8000-00000000000a");
  private static final UUID BEN = UUID.fromString("00000000-0000-4000-8000-00000000000b");

  @TempDir Path folder;

  @Test
  void a_persons_key_is_wrapped_and_unwrapped() throws IOException {
    FileKeyEncryption encryption = reading(new byte[32]);
    SecretKey key = Aes.newKey();

    byte[] wrapped = encryption.wrap(ANA, key).await().indefinitely();

    assertThat(encryption.unwrap(ANA, wrapped).await().indefinitely()).isEqualTo(key);
    assertThatThrownBy(() -> encryption.unwrap(BEN, wrapped).await().indefinitely())
        .isInstanceOf(BrokenSeal.class);
  }

  @Test
  void another_key_unwraps_nothing_and_has_another_name() throws IOException {
    byte[] bytes = new byte[32];
    FileKeyEncryption one = reading(bytes);
    bytes[0] = 1;
    FileKeyEncryption other = reading(bytes);

    byte[] wrapped = one.wrap(ANA, Aes.newKey()).await().indefinitely();

    assertThatThrownBy(() -> other.unwrap(ANA, wrapped).await().indefinitely())
        .isInstanceOf(BrokenSeal.class);
    assertThat(one.name()).hasSize(16).isNotEqualTo(other.name());
  }

  @Test
  void each_purpose_has_a_key_of_its_own_and_always_the_same() throws IOException {
    FileKeyEncryption encryption = reading(new byte[32]);

    assertThat(encryption.derive("natural keys").getEncoded())
        .hasSize(32)
        .isEqualTo(reading(new byte[32]).derive("natural keys").getEncoded())
        .isNotEqualTo(encryption.derive("something else").getEncoded());
  }

  @Nested
  class a_service_does_not_start {

    @Test
    void without_the_name_of_a_file() {
      assertThatThrownBy(() -> new FileKeyEncryption(Optional.empty()))
          .hasMessageStartingWith("ATTUNE_KEK_FILE is not set");
    }

    @Test
    void without_the_file() {
      assertThatThrownBy(() -> file("nowhere"))
          .hasMessageContaining("nowhere (ATTUNE_KEK_FILE) can't be read");
    }

    @Test
    void with_anything_but_32_bytes_in_base64() throws IOException {
      assertThatThrownBy(() -> reading(new byte[31])).hasMessageContaining("but 31 bytes");
      Files.writeString(folder.resolve("words"), "Not base64!");
      assertThatThrownBy(() -> file("words"))
          .hasMessageContaining("is not base64")
          .hasMessageNotContaining("Not");
    }
  }

  private FileKeyEncryption reading(byte[] key) throws IOException {
    Files.writeString(folder.resolve("kek"), Base64.getEncoder().encodeToString(key) + "\n");
    return file("kek");
  }

  private FileKeyEncryption file(String name) {
    return new FileKeyEncryption(Optional.of(folder.resolve(name).toString()));
  }
}
