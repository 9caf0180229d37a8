package attune.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// How large a body may be.
@ApplicationScoped
public final class BodyLimit {

  private final int bytes;

  BodyLimit(@ConfigProperty(name = "attune.http.body-limit", defaultValue = "1048576") int bytes) {
    this.bytes = bytes;
  }

  public int bytes() {
    return bytes;
  }

  /// Counts while it reads, whatever length was announced.
  public byte[] read(InputStream body) throws IOException {
    byte[] read = body.readNBytes(bytes + 1);
    if (read.length > bytes) {
      throw exceeded().exception();
    }
    return read;
  }

  public Problem exceeded() {
    return Problem.of(Code.BODY_TOO_LARGE).with("limit", bytes);
  }
}
