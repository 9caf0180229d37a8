package attune.benchmarks.lists;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// Twenty thousand cases in the tables that lists are read from: a fifth in each status, one in two
/// hundred restricted, shared by a hundred referrers and forty practitioners; and beside them who
/// works here, who opened others' cases, and who was told of an escalation.
final class ManyCases {

  static final int MANY = 20_000;

  /// The demo people, by the last digits of their Keycloak subject ids.
  private static final String WRITE =
      """
      insert into cases_v3 (case_id, reference, route, profession, sent_at, referrer, system, status, status_since,
                            waiting_since, practitioner, named, review_by, focus_child, lacks)
      select cast('0198f000-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid), 'MANY-' || n, 'EARLY_HELP_HUB',
             'SOCIAL_WORKER', timestamptz '2026-01-01' + n * interval '1 minute',
             case when n %% 100 < 1 then '00000000-0000-4000-8000-000000000001' else 'somebody-' || n %% 100 end,
             case when n %% 4 = 0 then 'MOSAIC' end, status, timestamptz '2026-02-01',
             case when status = 'WAITING' then timestamptz '2026-02-01' + n * interval '1 minute' end,
             case when status in ('ALLOCATED', 'CLOSED')
                  then cast('00000000-0000-4000-8000-' || lpad((n / 5 %% 40 + 5)::text, 12, '0') as uuid) end,
             case when n %% 200 = 7 then array['00000000-0000-4000-8000-000000000004'] end,
             case when n %% 200 = 7 then date '2026-12-01' end,
             json_build_object('id', '0198f000-0000-7000-8000-0000000000c1', 'name', 'Kerra Tremayne',
                               'born', '2021-05-05', 'dead', false),
             '{"besides": [], "own_answers_needed": [], "own_answers": [],
               "grounds": {"reasons": [], "programme": false, "assessment": false, "indicates_vig": false,
                           "change": false, "impact": false, "own_consents": false}}'
        from (select n, (array['SUBMITTED', 'INFORMATION_REQUESTED', 'WAITING', 'ALLOCATED', 'CLOSED'])[1 + n %% 5] as status
                from generate_series(1, %1$d) n) many;

      insert into staff_v1 (stream_id, version, practitioner, supervisor, outside, away)
      select 'staff-' || id, 1, id, '00000000-0000-4000-8000-000000000007', false, '[]'
        from (select cast('00000000-0000-4000-8000-' || lpad((n + 5)::text, 12, '0') as uuid) as id
                from generate_series(0, 39) n) many
      on conflict (practitioner) do update set supervisor = excluded.supervisor;

      insert into break_glass_v1 (stream_id, version, case_id, opened_by, reason, opened_at, readable_until, reviewed_by)
      select 'glass-0198f000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'), 1,
             cast('0198f000-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid), 'somebody', 'on the telephone',
             timestamptz '2026-02-01', timestamptz '2026-02-02', null
        from generate_series(1, %1$d, 10) n;

      insert into escalations_v1 (case_id, told)
      select cast('0198f000-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid),
             jsonb_build_object(case when n %% 100 = 1 then '00000000-0000-4000-8000-000000000004' else 'somebody-' || n end,
                                '2026-03-01T10:00:00Z')
        from generate_series(1, %1$d, 10) n;

      analyze cases_v3, staff_v1, break_glass_v1, escalations_v1;
      """
          .formatted(MANY);

  private ManyCases() {}

  static void write(Connection store) throws SQLException {
    try (Statement statement = store.createStatement()) {
      statement.execute(WRITE);
    }
  }
}
