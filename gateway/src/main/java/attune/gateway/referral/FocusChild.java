package attune.gateway.referral;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The child the case is about, as a list names them; whatever was erased is absent.
@JsonIgnoreProperties(ignoreUnknown = true)
public record FocusChild(
    @Nullable String name, @Nullable LocalDate born, @Nullable LocalDate expected) {}
