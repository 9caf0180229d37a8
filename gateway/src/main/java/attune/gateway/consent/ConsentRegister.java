package attune.gateway.consent;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A consent register, as far as its reader may see it: what is not theirs to see is absent. People
/// are known by their ids in the case.
///
/// @param filming whether everybody who is to be filmed may be, just now
/// @param behind whether the case has changed and the register does not know it yet
@JsonIgnoreProperties(ignoreUnknown = true)
public record ConsentRegister(
    String caseId,
    long version,
    String state,
    String filming,
    boolean behind,
    List<Somebody> people,
    @Nullable List<Cell> matrix,
    List<Contract> contracts,
    List<Said> said,
    List<Objection> objections,
    List<Status> legalStatuses,
    List<Found> assessments,
    List<DayPermit> dayPermits,
    List<Disclosure> disclosures,
    @Nullable List<Film> films,
    List<Held> holds,
    List<FilmCopy> copies,
    @Nullable LocalDate eraseBy,
    @Nullable String policyVersion) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Somebody(
      String id,
      String role,
      boolean toBeFilmed,
      boolean dead,
      @Nullable LocalDate decidesFrom,
      boolean toBeReevaluated) {}

  /// What somebody permits for a purpose.
  ///
  /// @param reasons what stands against it
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Cell(
      String personId,
      String purpose,
      @Nullable String audience,
      boolean permitted,
      List<String> reasons) {
    public Cell {
      reasons = kept(reasons);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Contract(
      String to, String version, String hash, String language, String by, Instant happenedAt) {}

  /// A yes or no, in the order in which they were recorded.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Said(
      String personId,
      String answer,
      List<String> purposes,
      @Nullable String film,
      @Nullable String audience,
      String decidedAs,
      @Nullable String decidedBy,
      @Nullable LocalDate until,
      boolean toBeConfirmed,
      boolean over,
      Instant happenedAt) {
    public Said {
      purposes = kept(purposes);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Objection(
      String id,
      String by,
      String about,
      Instant happenedAt,
      boolean open,
      @Nullable Instant resolvedAt) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Status(
      String childId, String kind, @Nullable String delegate, List<String> limited) {
    public Status {
      limited = kept(limited);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Found(String personId, Assessment assessment, Instant happenedAt) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Assessment(boolean able, List<String> purposes) {
    public Assessment {
      purposes = kept(purposes);
    }
  }

  /// Who would be used for what.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Question(
      List<String> people, String purpose, @Nullable String film, List<String> audience) {
    public Question {
      people = kept(people);
      audience = kept(audience);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record DayPermit(
      String id, Question question, LocalDate day, Instant until, boolean returned) {}

  /// Film that leaves the project.
  ///
  /// @param required whether the law or somebody's safety required it
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Disclosure(
      String id,
      boolean required,
      @Nullable Question question,
      @Nullable String askedBy,
      @Nullable String reason,
      @Nullable String authorisedBy,
      boolean made,
      @Nullable String what,
      @Nullable String toWhom) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Film(
      String id,
      List<String> people,
      List<String> offeredTo,
      boolean held,
      @Nullable Instant eraseFrom,
      @Nullable String because,
      boolean released,
      boolean erased) {
    public Film {
      people = kept(people);
      offeredTo = kept(offeredTo);
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Held(
      String id,
      String kind,
      @Nullable String film,
      String owner,
      @Nullable String reason,
      LocalDate reviewBy,
      @Nullable String finding) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  public record FilmCopy(
      String id, String film, String to, Map<String, String> agreed, Instant happenedAt) {
    public FilmCopy {
      agreed = agreed == null ? Map.of() : Map.copyOf(agreed);
    }
  }

  public ConsentRegister {
    people = kept(people);
    contracts = kept(contracts);
    said = kept(said);
    objections = kept(objections);
    legalStatuses = kept(legalStatuses);
    assessments = kept(assessments);
    dayPermits = kept(dayPermits);
    disclosures = kept(disclosures);
    holds = kept(holds);
    copies = kept(copies);
  }

  /// Whether its reader sees who permits what.
  public boolean whole() {
    return matrix != null;
  }

  /// Whether its reader sees what there is of film.
  public boolean showsFilm() {
    return films != null;
  }

  /// What there is of film, as far as the reader sees it.
  public List<Film> everyFilm() {
    return films == null ? List.of() : films;
  }

  public List<Cell> cells() {
    return matrix == null ? List.of() : matrix;
  }

  public boolean mayBeFilmed() {
    return filming.equals("MAY_GO_AHEAD");
  }

  /// The last contract that somebody was given.
  public Optional<Contract> contractOf(String person) {
    return contracts.stream().filter(one -> one.to().equals(person)).reduce((_, later) -> later);
  }

  private static <T> List<T> kept(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
