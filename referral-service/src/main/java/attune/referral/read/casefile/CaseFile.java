package attune.referral.read.casefile;

import attune.referral.domain.CaseStatus;
import attune.referral.domain.ClosureReason;
import attune.referral.domain.DeclineReason;
import attune.referral.read.casefile.Exchange.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A case as a whole. What has been erased is absent, and the people it was about are named in
/// `erased`, so that nobody takes it for never said.
///
/// @param version of the last event it was folded from
/// @param request as it was sent, but for the grounds
/// @param grounds with all that was answered later
/// @param exchanges what triage asked and was told, in order
/// @param erased the people whose words and details are gone
public record CaseFile(
    UUID caseId,
    String reference,
    long version,
    CaseStatus status,
    Instant statusSince,
    Instant sentAt,
    SentRequest request,
    StatedGrounds grounds,
    List<Exchange> exchanges,
    Course course,
    Set<UUID> erased) {

  public CaseFile {
    exchanges = List.copyOf(exchanges);
    erased = new TreeSet<>(erased);
  }

  /// What became of the request, as far as it has come.
  public record Course(
      @Nullable Instant acceptedAt,
      @Nullable Declined declined,
      @Nullable Allocated allocated,
      @Nullable Closed closed) {
    static final Course BEGUN = new Course(null, null, null, null);
  }

  public record Declined(
      DeclineReason reason, @Nullable String signpostedTo, @Nullable String note, Instant at) {}

  /// Given to a practitioner, named by their Keycloak subject id.
  public record Allocated(UUID practitioner, Instant at) {}

  public record Closed(ClosureReason reason, @Nullable String note, Instant at) {}

  /// What may be told to who only follows the case.
  public CaseProgress progress() {
    return new CaseProgress(
        caseId, reference, version, status, statusSince, sentAt, openQuestions());
  }

  private List<String> openQuestions() {
    return exchanges.reversed().stream()
        .takeWhile(exchange -> exchange.kind() == Kind.QUESTION)
        .map(Exchange::words)
        .filter(Objects::nonNull)
        .toList()
        .reversed();
  }

  CaseFile with(Exchange exchange) {
    var all = new ArrayList<>(exchanges);
    all.add(exchange);
    return new CaseFile(
        caseId,
        reference,
        version,
        status,
        statusSince,
        sentAt,
        request,
        grounds,
        all,
        course,
        erased);
  }

  CaseFile with(StatedGrounds grounds) {
    return new CaseFile(
        caseId,
        reference,
        version,
        status,
        statusSince,
        sentAt,
        request,
        grounds,
        exchanges,
        course,
        erased);
  }

  CaseFile with(Course course) {
    return new CaseFile(
        caseId,
        reference,
        version,
        status,
        statusSince,
        sentAt,
        request,
        grounds,
        exchanges,
        course,
        erased);
  }

  CaseFile now(long version, CaseStatus status, Instant since, Set<UUID> erased) {
    return new CaseFile(
        caseId, reference, version, status, since, sentAt, request, grounds, exchanges, course,
        erased);
  }
}
