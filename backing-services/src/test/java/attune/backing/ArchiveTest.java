package attune.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ArchiveTest {

  @TempDir Path folder;

  @Test
  void a_program_can_be_executed_after_unpacking() throws IOException {
    Archive.unpack(archive("bin/program", 0755), folder);

    assertThat(Files.isExecutable(folder.resolve("bin/program"))).isTrue();
  }

  @Test
  void nothing_is_unpacked_outside_the_folder() throws IOException {
    InputStream archive = archive("../outside", 0644);

    assertThatThrownBy(() -> Archive.unpack(archive, folder))
        .hasMessage("the archive points outside itself");
  }

  private static InputStream archive(String name, int mode) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      var entry = new TarArchiveEntry(name);
      entry.setMode(mode);
      tar.putArchiveEntry(entry);
      tar.closeArchiveEntry();
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }
}
