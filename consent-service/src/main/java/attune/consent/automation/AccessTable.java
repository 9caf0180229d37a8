package attune.consent.automation;

import io.smallrye.mutiny.Uni;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Writes who may see which case. Each text is cast twice because the driver would otherwise ask
/// for the type that it is cast to; lists go in as the text of an array.
public final class AccessTable {

  /// A case that comes in with something else than its request was sent before this service read
  /// the topic: what is not told any more stays unknown, and opens nothing to anybody.
  private static final String KEEP =
      """
      insert into case_access (case_id, version, status, referrer, system, practitioner, named)
      values (cast(cast(:caseId as text) as uuid), :version, coalesce(nullif(cast(:status as text), ''), 'SUBMITTED'),
              nullif(cast(:referrer as text), ''), nullif(cast(:system as text), ''),
              cast(nullif(cast(:practitioner as text), '') as uuid), cast(nullif(cast(:named as text), '') as text[]))
      on conflict (case_id) do update
         set version = excluded.version,
             status = coalesce(nullif(cast(:status as text), ''), case_access.status),
             referrer = coalesce(excluded.referrer, case_access.referrer),
             system = coalesce(excluded.system, case_access.system),
             practitioner = case when cast(:practitionerChanges as boolean) then excluded.practitioner else case_access.practitioner end,
             named = case when cast(:restrictionChanges as boolean) then excluded.named else case_access.named end
       where case_access.version < excluded.version
      """;

  private static final String SUPERVISE =
      """
      insert into supervision (practitioner, version, supervisor, outside, until)
      values (cast(cast(:practitioner as text) as uuid), :version, cast(nullif(cast(:supervisor as text), '') as uuid), :outside,
              cast(nullif(cast(:until as text), '') as date))
      on conflict (practitioner) do update
         set version = excluded.version, supervisor = excluded.supervisor, outside = excluded.outside, until = excluded.until
       where supervision.version < excluded.version
      """;

  Uni<Void> keep(Mutiny.StatelessSession session, CaseChange change) {
    return session
        .createNativeQuery(KEEP)
        .setParameter("caseId", change.caseId().toString())
        .setParameter("version", change.version())
        .setParameter("status", change.status() == null ? "" : change.status().name())
        .setParameter("referrer", orEmpty(change.referrer()))
        .setParameter("system", orEmpty(change.system()))
        .setParameter("practitioner", practitioner(change.practitioner()))
        .setParameter(
            "practitionerChanges",
            !(change.practitioner() instanceof CaseChange.Practitioner.AsBefore))
        .setParameter("named", named(change.restriction()))
        .setParameter(
            "restrictionChanges",
            !(change.restriction() instanceof CaseChange.Restriction.AsBefore))
        .executeUpdate()
        .replaceWithVoid();
  }

  Uni<Void> supervise(Mutiny.StatelessSession session, SupervisionChange change) {
    return session
        .createNativeQuery(SUPERVISE)
        .setParameter("practitioner", change.practitioner().toString())
        .setParameter("version", change.version())
        .setParameter(
            "supervisor", change.supervisor() == null ? "" : change.supervisor().toString())
        .setParameter("outside", change.outside())
        .setParameter("until", change.until() == null ? "" : change.until().toString())
        .executeUpdate()
        .replaceWithVoid();
  }

  private static String practitioner(CaseChange.Practitioner change) {
    return switch (change) {
      case CaseChange.Practitioner.Now(var subject) -> subject.toString();
      case CaseChange.Practitioner.AsBefore _, CaseChange.Practitioner.Nobody _ -> "";
    };
  }

  private static String named(CaseChange.Restriction change) {
    return switch (change) {
      case CaseChange.Restriction.To(var named) -> array(named);
      case CaseChange.Restriction.AsBefore _, CaseChange.Restriction.Lifted _ -> "";
    };
  }

  private static String array(Iterable<String> texts) {
    StringBuilder array = new StringBuilder("{");
    for (String text : texts) {
      array
          .append(array.length() > 1 ? "," : "")
          .append('"')
          .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
          .append('"');
    }
    return array.append('}').toString();
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
