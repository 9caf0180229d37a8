package attune.gateway.page.consent;

import attune.gateway.consent.ConsentRegister.Film;
import attune.gateway.page.London;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What a film is called where people choose between several: who is in it, and since when there is
/// such a film if its id tells.
final class FilmName {
  private static final int MILLIS_AT = 16;
  private static final int TIME_ORDERED = 7;

  private FilmName() {}

  static String of(Film film, UnaryOperator<String> name) {
    return "Film of "
        + film.people().stream().map(name).sorted().collect(Collectors.joining(", "))
        + day(film.id());
  }

  private static String day(String id) {
    UUID uuid = UUID.fromString(id);
    return uuid.version() == TIME_ORDERED
        ? ", " + London.day(Instant.ofEpochMilli(uuid.getMostSignificantBits() >>> MILLIS_AT))
        : "";
  }
}
