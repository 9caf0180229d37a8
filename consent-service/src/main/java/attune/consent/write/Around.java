package attune.consent.write;

import attune.consent.domain.Circumstances;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How an answer came about.
@Schema(name = "Circumstances", description = "How an answer came about, in words")
record Around(
    @Schema(description = "Who was there") @Nullable @Size(max = 500) String present,
    @Nullable @Size(max = 60) String language,
    @Schema(description = "Who interpreted, if anybody did") @Nullable @Size(max = 200) String interpreter,
    @Schema(description = "Whether a child was asked alone; always to be offered")
        @Nullable Boolean askedAlone,
    @Schema(description = "How a child showed that they understood; needed for their own consent")
        @Nullable @Size(max = 4000) String understanding) {

  static Circumstances of(@Nullable Around body) {
    return body == null
        ? new Circumstances(null, null, null, false, null)
        : new Circumstances(
            body.present,
            body.language,
            body.interpreter,
            Boolean.TRUE.equals(body.askedAlone),
            body.understanding);
  }
}
