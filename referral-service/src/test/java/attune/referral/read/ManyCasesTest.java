package attune.referral.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import attune.eventsourcing.testing.WithBackingServices;
import attune.referral.AsOwner;
import attune.referral.CaseSteps;
import attune.referral.read.cases.CaseRow;
import attune.referral.read.cases.Cases;
import attune.referral.read.cases.Whose;
import attune.referral.read.triageinbox.TriageInbox;
import attune.referral.read.waitinglist.WaitingList;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lists over 20,000 cases, a fifth of them in each status, as many kept by each of forty case
/// systems and one in two hundred restricted, beside the cases of other tests.
@QuarkusTest
@WithBackingServices
class ManyCasesTest {

  private static final String READER = "00000000-0000-4000-8000-000000000004";
  private static final UUID PRACTITIONER = UUID.fromString("00000000-0000-4000-8000-0000000000f3");
  private static final String SYSTEM = "MANY-0";
  private static final String REFERRER = "somebody-0";
  private static final int MANY = 20_000;
  private static final int PAGE = 200;

  private static final String INSERT =
      """
      insert into cases_v3 (case_id, reference, route, profession, sent_at, referrer, system, status, status_since,
                            waiting_since, practitioner, named, review_by, focus_child, lacks)
      select cast('0198f000-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid), 'MANY-' || n, 'EARLY_HELP_HUB',
             'SOCIAL_WORKER', timestamptz '2026-01-01' + n * interval '1 minute',
             'somebody-' || n % 100, 'MANY-' || n % 40, status, timestamptz '2026-02-01',
             case when status = 'WAITING' then timestamptz '2026-02-01' + n * interval '1 minute' end,
             case when status in ('ALLOCATED', 'CLOSED')
                  then cast('00000000-0000-4000-8000-' || lpad(to_hex(240 + n % 40), 12, '0') as uuid) end,
             case when n % 200 = 0 then array['nobody'] end, case when n % 200 = 0 then date '2026-12-01' end,
             json_build_object('id', '0198f000-0000-7000-8000-0000000000c1', 'dead', false),
             '{"besides": [], "own_answers_needed": [], "own_answers": [],
               "grounds": {"reasons": [], "programme": false, "assessment": false, "indicates_vig": false,
                           "change": false, "impact": false, "own_consents": false}}'
        from (select n, (array['SUBMITTED', 'INFORMATION_REQUESTED', 'WAITING', 'ALLOCATED', 'CLOSED'])[1 + n % 5] as status
                from generate_series($1::int, $2::int) n) many
      """;

  @Inject Cases cases;
  @Inject Pool pool;

  /// PostgreSQL leaves out, with a warning, what somebody else than the owner asks it to analyze.
  @BeforeEach
  void many() throws SQLException {
    insert(1, MANY);
    AsOwner.run("analyze cases_v3");
  }

  @AfterEach
  void none() {
    var _ = now(pool.query("delete from cases_v3 where system like 'MANY-%'").execute());
  }

  @Test
  void every_list_is_read_by_an_index_of_its_own() {
    var inbox = new TriageInbox(cases);
    var waiting = new WaitingList(cases, pool);
    readsBy("cases_v3_triage_inbox", () -> inbox.page(READER, null, PAGE));
    readsBy("cases_v3_waiting_list", () -> waiting.page(READER, null, PAGE));
    readsBy("cases_v3_of_referrer", () -> page(new Whose.SentBy(REFERRER)));
    readsBy("cases_v3_of_system", () -> page(new Whose.KeptBy(SYSTEM)));
    readsBy("cases_v3_of_practitioner", () -> page(new Whose.AllocatedTo(PRACTITIONER)));
    readsBy("cases_v3_of_practitioner", () -> page(new Whose.OfSupervisees(Set.of(PRACTITIONER))));
    readsBy("cases_v3_undecided", () -> page(new Whose.Undecided()));
    readsBy("cases_v3_pkey", () -> page(new Whose.Everybodys()));
  }

  @Test
  void paging_misses_nothing_and_repeats_nothing_while_cases_are_added() {
    var inbox = new TriageInbox(cases);
    List<UUID> shown = new ArrayList<>();
    TriageInbox.@Nullable After after = null;
    int added = MANY;
    for (var page = now(inbox.page(READER, after, PAGE));
        !page.isEmpty();
        page = now(inbox.page(READER, after, PAGE))) {
      page.stream().filter(ManyCasesTest::isOneOfTheFirst).map(CaseRow::caseId).forEach(shown::add);
      after = new TriageInbox.After(page.getLast().sentAt(), page.getLast().caseId());
      if (added < MANY + 500) {
        insert(added + 1, added + 50);
        added += 50;
      }
    }
    assertThat(shown).doesNotHaveDuplicates().hasSize(undecidedAndNotRestricted());
  }

  @Test
  void the_waiting_list_counts_each_family_it_shows_and_none_that_is_hidden() {
    var waiting = new WaitingList(cases, pool);
    WaitingList.@Nullable After after = null;
    long shown = 0;
    for (var page = now(waiting.page(READER, null, PAGE));
        !page.isEmpty() && shown < 5 * PAGE;
        page = now(waiting.page(READER, after, PAGE))) {
      assertThat(now(waiting.ahead(READER, after))).isEqualTo(shown);
      shown += page.size();
      assertThat(page).allMatch(row -> row.named() == null);
      CaseRow last = page.getLast();
      after = new WaitingList.After(Objects.requireNonNull(last.waitingSince()), last.caseId());
    }
  }

  /// Two fifths are undecided; the restricted ones, every 200th, are all among the first fifth.
  private static int undecidedAndNotRestricted() {
    return MANY / 5 * 2 - MANY / 200;
  }

  private static boolean isOneOfTheFirst(CaseRow row) {
    return row.reference().startsWith("MANY-")
        && Integer.parseInt(row.reference().substring("MANY-".length())) <= MANY;
  }

  private Uni<List<CaseRow>> page(Whose whose) {
    return cases.page(whose, READER, null, null, PAGE);
  }

  /// Reads until PostgreSQL counts a scan of that index; it counts some time after it was done. A
  /// list that reads another way is never counted.
  private void readsBy(String index, Supplier<Uni<List<CaseRow>>> list) {
    long before = scansOf(index);
    await(index)
        .atMost(CaseSteps.PATIENCE)
        .until(() -> {
          assertThat(now(list.get())).isNotEmpty();
          return scansOf(index) > before;
        });
  }

  private long scansOf(String index) {
    return now(pool.preparedQuery(
                "select idx_scan from pg_stat_user_indexes where indexrelname = $1")
            .execute(Tuple.of(index)))
        .iterator()
        .next()
        .getLong(0);
  }

  private void insert(int from, int to) {
    var _ = now(pool.preparedQuery(INSERT).execute(Tuple.of(from, to)));
  }

  private static <T> T now(Uni<T> asked) {
    return asked.await().atMost(CaseSteps.PATIENCE);
  }
}
