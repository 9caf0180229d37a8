package attune.backing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretsTest {

  @TempDir Path folder;

  @Test
  void a_secret_is_made_once_and_every_secret_differs() {
    var secrets = new Secrets(folder.resolve("secrets"));

    String first = secrets.password("first");

    assertThat(new Secrets(folder.resolve("secrets")).password("first")).isEqualTo(first);
    assertThat(secrets.password("second")).isNotEqualTo(first);
  }

  @Test
  void its_owner_alone_may_read_it() throws Exception {
    Path key = new Secrets(folder.resolve("secrets")).key("kek");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void a_key_encryption_key_is_32_bytes_in_base64() throws Exception {
    Path key = new Secrets(folder).key("kek");

    assertThat(Base64.getDecoder().decode(Files.readString(key))).hasSize(32);
  }
}
