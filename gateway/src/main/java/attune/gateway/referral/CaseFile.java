package attune.gateway.referral;

import attune.gateway.referral.SentRequest.Person;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A case, as far as its reader may see it: whoever sees progress only finds the rest absent, and so
/// is whatever was erased.
///
/// @param request as it was sent; absent for those who see progress only
/// @param openQuestions what triage has asked and not been told, where nothing more is to be seen
/// @param missing what stands between the request and its acceptance; absent if that is settled
@JsonIgnoreProperties(ignoreUnknown = true)
public record CaseFile(
    String caseId,
    String reference,
    String status,
    @Nullable Instant statusSince,
    @Nullable Instant sentAt,
    @Nullable Instant decideBy,
    @Nullable SentRequest request,
    Grounds grounds,
    List<Exchange> exchanges,
    Course course,
    List<String> openQuestions,
    @Nullable List<Missing> missing) {

  /// One question of triage, or one answer of the referrer.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Exchange(String kind, @Nullable String words, Instant at) {}

  public CaseFile {
    grounds = Objects.requireNonNullElse(grounds, Grounds.NONE);
    exchanges = exchanges == null ? List.of() : List.copyOf(exchanges);
    course = Objects.requireNonNullElse(course, Course.BEGUN);
    openQuestions = openQuestions == null ? open(exchanges) : List.copyOf(openQuestions);
  }

  public List<Person> people() {
    return request == null ? List.of() : request.people();
  }

  public Optional<Person> focusChild() {
    return people().stream().filter(p -> p.role().equals("FOCUS_CHILD")).findFirst();
  }

  /// The person with this id, if the reader may see them.
  public Optional<Person> person(@Nullable String id) {
    return people().stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /// The questions after the last answer.
  private static List<String> open(List<Exchange> exchanges) {
    return exchanges.reversed().stream()
        .takeWhile(exchange -> exchange.kind().equals("QUESTION"))
        .map(Exchange::words)
        .filter(Objects::nonNull)
        .toList()
        .reversed();
  }
}
