package attune.http.trial;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request record with one of everything.
record Tea(
    @NotBlank @Size(max = 20) String name,
    @NotNull Kind kind,
    @NotNull LocalDate picked,
    @Nullable Instant brewed,
    @Nullable UUID pot,
    @Nullable Boolean milk,
    @Nullable @Round Integer minutes,
    @Nullable @Max(100) Long grams,
    @Nullable BigDecimal price,
    @NotEmpty List<@NotNull @Valid Guest> guests) {

  enum Kind {
    GREEN,
    BLACK
  }

  record Guest(@NotBlank String name, @Nullable List<@NotNull Kind> likes) {}
}
