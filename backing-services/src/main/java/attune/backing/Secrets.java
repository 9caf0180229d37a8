package attune.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// Secrets in a folder: each made once, each a file that its owner alone may read.
public record Secrets(Path folder) {

  private static final SecureRandom RANDOM = new SecureRandom();

  /// Letters, digits and two signs that need no quoting anywhere.
  public String password(String name) {
    return read(file(name, Base64.getUrlEncoder().withoutPadding()));
  }

  /// A key-encryption key: 32 random bytes as base64, in a file.
  public Path key(String name) {
    return file(name, Base64.getEncoder());
  }

  private Path file(String name, Base64.Encoder encoder) {
    Path file = folder.resolve(name);
    if (!Files.exists(file)) {
      byte[] random = new byte[32];
      RANDOM.nextBytes(random);
      write(file, encoder.encodeToString(random));
    }
    return file;
  }

  private void write(Path file, String secret) {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Path beside = folder.resolve(file.getFileName() + ".making");
      Files.deleteIfExists(beside);
      Files.createFile(
          beside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(beside, secret);
      Files.move(beside, file);
    } catch (IOException e) {
      throw Disk.failure(file, e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw Disk.failure(file, e);
    }
  }
}
