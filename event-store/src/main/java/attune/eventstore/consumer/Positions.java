package attune.eventstore.consumer;

import attune.eventstore.broker.Topic;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;

/// How far a consumer has come, moved in the transaction of the effect: both are there or neither.
@Singleton
final class Positions {

  /// What a message is to this consumer.
  enum Claim {
    /// Not seen before: its effect is to be written now.
    FIRST,
    /// Its effect is here already: the sender repeats itself.
    REPEATED,
    /// An earlier message of its key is parked: it waits behind it.
    BEHIND_PARKED,
    /// Another reader has got this far: this one's place is no longer true.
    OVERTAKEN
  }

  /// The compare-and-set: `next_offset <= offset` because offsets may have gaps, and the topic's id
  /// because offsets mean nothing in another topic of the same name.
  private static final String MOVE =
      """
      update consumer_position
         set next_offset = cast(:offset as bigint) + 1, last_event_id = nullif(cast(:id as text), ''), moved_at = now()
       where source = cast(:source as text) and partition = cast(:partition as integer)
         and topic_id = cast(:topicId as text) and next_offset <= cast(:offset as bigint)
      """;

  /// Position, parked key and known id in one round trip. The share lock keeps a key from being
  /// released while a message is put behind it.
  private static final String CLAIM =
      """
      with moved as (
      %s returning 1),
      parked as (
        select id from parked_message
         where source = cast(:source as text) and key = cast(:key as text) order by id limit 1 for share),
      first as (
        insert into consumed_message (source, origin, event_id)
        select cast(:source as text), cast(:origin as text), cast(:id as text)
          from moved where not exists (select from parked)
        on conflict do nothing returning 1)
      select (select count(*) from moved), (select count(*) from parked), (select count(*) from first)
      """
          .formatted(MOVE);

  Uni<Claim> claim(Mutiny.StatelessSession session, String source, Topic topic, Envelope envelope) {
    return session
        .createNativeQuery(CLAIM, Object[].class)
        .setParameter("source", source)
        .setParameter("topicId", topic.id())
        .setParameter("partition", envelope.partition())
        .setParameter("offset", envelope.offset())
        .setParameter("key", envelope.key())
        .setParameter("origin", envelope.header("ce_source"))
        .setParameter("id", envelope.header("ce_id"))
        .getSingleResult()
        .map(Positions::claimed);
  }

  /// Moves on without an effect. False if another reader has got this far.
  Uni<Boolean> move(
      Mutiny.StatelessSession session, String source, Topic topic, Envelope envelope) {
    return session
        .createNativeQuery(MOVE)
        .setParameter("source", source)
        .setParameter("topicId", topic.id())
        .setParameter("partition", envelope.partition())
        .setParameter("offset", envelope.offset())
        .setParameter("id", envelope.header("ce_id"))
        .executeUpdate()
        .map(rows -> rows == 1);
  }

  private static Claim claimed(Object[] counts) {
    if (is(counts[0], 0)) {
      return Claim.OVERTAKEN;
    }
    if (is(counts[1], 1)) {
      return Claim.BEHIND_PARKED;
    }
    return is(counts[2], 1) ? Claim.FIRST : Claim.REPEATED;
  }

  private static boolean is(Object count, long expected) {
    return ((Number) count).longValue() == expected;
  }
}
