package attune.referral.read;

import static attune.referral.domain.ARequest.complete;
import static attune.referral.domain.Steps.MONDAY;
import static attune.referral.domain.Steps.acceptWith;
import static org.assertj.core.api.Assertions.assertThat;

import attune.eventsourcing.testing.WithBackingServices;
import attune.referral.CaseSteps;
import attune.referral.domain.CaseStatus;
import attune.referral.domain.Referral.Command;
import attune.referral.read.cases.CaseRow;
import attune.referral.read.cases.Cases;
import attune.referral.read.cases.Whose;
import attune.referral.read.triageinbox.TriageInbox;
import attune.referral.read.waitinglist.WaitingList;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lists page by page: each case once, in order. Other tests' cases may stand between them.
@QuarkusTest
@WithBackingServices
class ListsTest {

  private static final String SYSTEM = "LISTS";
  private static final String READER = "00000000-0000-4000-8000-000000000004";

  @Inject CaseSteps steps;
  @Inject Cases cases;
  @Inject Pool pool;

  private TriageInbox inbox;
  private WaitingList waitingList;

  @BeforeEach
  void five_requests_of_which_the_last_two_wait() {
    inbox = new TriageInbox(cases);
    waitingList = new WaitingList(cases, pool);
    for (long n = 1; n <= 5; n++) {
      var request = complete().from(SYSTEM, "L-" + n).drawn(2000 + n).build();
      var at = MONDAY.plus(Duration.ofHours(n));
      var _ = steps.handle(caseId(n), new Command.Send(request, at));
    }
    for (long n = 4; n <= 5; n++) {
      var _ = steps.handle(caseId(n), acceptWith());
    }
  }

  @Test
  void the_inbox_shows_each_undecided_request_once_oldest_first() {
    List<UUID> shown = new ArrayList<>();
    TriageInbox.@Nullable After after = null;
    for (var page = now(inbox.page(READER, after, 2));
        !page.isEmpty();
        page = now(inbox.page(READER, after, 2))) {
      assertThat(page).isSortedAccordingTo(Comparator.comparing(CaseRow::sentAt));
      page.forEach(row -> shown.add(row.caseId()));
      after = new TriageInbox.After(page.getLast().sentAt(), page.getLast().caseId());
    }
    assertThat(shown).doesNotHaveDuplicates().containsSubsequence(caseId(1), caseId(2), caseId(3));
    assertThat(shown).doesNotContain(caseId(4), caseId(5));
  }

  @Test
  void the_waiting_list_shows_each_waiting_family_once_and_counts_those_ahead() {
    List<UUID> shown = new ArrayList<>();
    WaitingList.@Nullable After after = null;
    for (var page = now(waitingList.page(READER, after, 1));
        !page.isEmpty();
        page = now(waitingList.page(READER, after, 1))) {
      assertThat(now(waitingList.ahead(READER, after))).isEqualTo(shown.size());
      CaseRow row = page.getFirst();
      shown.add(row.caseId());
      after = new WaitingList.After(Objects.requireNonNull(row.waitingSince()), row.caseId());
    }
    assertThat(shown).doesNotHaveDuplicates().containsSubsequence(caseId(4), caseId(5));
    assertThat(shown).doesNotContain(caseId(1));
  }

  @Test
  void a_list_shows_only_the_cases_that_are_ones_own_newest_first() {
    assertThat(page(new Whose.KeptBy(SYSTEM), null, null)).isEqualTo(ids(5, 4, 3));
    assertThat(page(new Whose.KeptBy(SYSTEM), null, caseId(3))).isEqualTo(ids(2, 1));
    assertThat(page(new Whose.KeptBy(SYSTEM), CaseStatus.WAITING, null)).isEqualTo(ids(5, 4));
    assertThat(page(new Whose.KeptBy("ANOTHER"), null, null)).isEmpty();
    assertThat(page(new Whose.SentBy("nobody"), null, null)).isEmpty();
    assertThat(page(new Whose.AllocatedTo(new UUID(0, 0)), null, null)).isEmpty();
    assertThat(page(new Whose.OfSupervisees(Set.of()), null, null)).isEmpty();
    assertThat(page(new Whose.Undecided(), CaseStatus.WAITING, null)).isEmpty();
    assertThat(page(new Whose.Everybodys(), null, caseId(3))).startsWith(caseId(2), caseId(1));
  }

  @Test
  void a_case_is_found_by_its_reference_and_by_no_other() {
    var reference = complete().drawn(2001).build().reference();
    CaseRow found = now(cases.find(reference));
    assertThat(found).extracting(CaseRow::caseId).isEqualTo(caseId(1));
    assertThat(now(cases.find(complete().drawn(2999).build().reference()))).isNull();
  }

  private List<UUID> page(Whose whose, @Nullable CaseStatus status, @Nullable UUID after) {
    return now(cases.page(whose, READER, status, after, 3)).stream().map(CaseRow::caseId).toList();
  }

  private static List<UUID> ids(long... numbers) {
    return LongStream.of(numbers).mapToObj(ListsTest::caseId).toList();
  }

  private static UUID caseId(long n) {
    return new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0100L + n);
  }

  private static <T extends @Nullable Object> T now(Uni<T> asked) {
    return asked.await().atMost(CaseSteps.PATIENCE);
  }
}
