package attune.eventstore.sealing;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Each person's key, in a database of its own. A key is made before the first event about somebody
/// is written (one too many is harmless), and destroyed to erase them.
@Singleton
public final class Keys {

  private static final String FIND =
      "select person, kek, wrapped from data_key where person = any($1)";

  /// Two services' instances may both find a key missing: one makes it, both use that one.
  private static final String MAKE =
      """
      insert into data_key (person, kek, wrapped) values ($1, $2, $3)
      on conflict on constraint data_key_once do nothing
      """;

  /// Also for somebody who has no key yet, so that none is ever made for them.
  private static final String DESTROY =
      """
      insert into data_key as k (person, destroyed_at) values ($1, now())
      on conflict on constraint data_key_once
      do update set kek = null, wrapped = null, destroyed_at = now() where k.destroyed_at is null
      """;

  private final Pool pool;
  private final KeyEncryption encryption;
  private final KeyCache cache = new KeyCache();

  Keys(@ReactiveDataSource("keys") Pool pool, KeyEncryption encryption) {
    this.pool = pool;
    this.encryption = encryption;
  }

  /// The keys to read with. Fails with [MissingKey] if there is no sign of somebody's.
  public Uni<Map<UUID, DataKey>> toRead(Set<UUID> people) {
    return find(people)
        .invoke(found -> {
          for (UUID person : people) {
            if (!found.containsKey(person)) {
              throw new MissingKey(person);
            }
          }
        });
  }

  /// The keys to write with, made for whoever has none.
  public Uni<Map<UUID, DataKey>> toWrite(Set<UUID> people) {
    return find(people)
        .chain(found ->
            found.size() == people.size()
                ? Uni.createFrom().item(found)
                : make(without(people, found)).chain(() -> toRead(people)));
  }

  /// Erases a person: nothing that was sealed for them can be read again. Asking twice is harmless.
  /// Other instances may read it for at most one more minute.
  public Uni<Void> destroy(UUID person) {
    return pool.preparedQuery(DESTROY)
        .execute(Tuple.of(person))
        .invoke(() -> cache.forget(person))
        .replaceWithVoid();
  }

  @Scheduled(every = "15s", delayed = "15s")
  void forgetOldOnes() {
    cache.forgetOldOnes();
  }

  private Uni<Map<UUID, DataKey>> find(Set<UUID> people) {
    Map<UUID, DataKey> found = cache.get(people);
    if (found.size() == people.size()) {
      return Uni.createFrom().item(found);
    }
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(without(people, found).toArray(UUID[]::new)))
        .chain(rows ->
            Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(this::opened)
                .collect()
                .asList())
        .map(opened -> {
          opened.forEach(one -> found.put(one.person, one.key));
          opened.forEach(one -> cache.put(one.person, one.key));
          return found;
        });
  }

  private record Owned(UUID person, DataKey key) {}

  private Uni<Owned> opened(Row row) {
    UUID person = row.getUUID("person");
    io.vertx.mutiny.core.buffer.@Nullable Buffer wrapped = row.getBuffer("wrapped");
    return wrapped == null
        ? Uni.createFrom().item(new Owned(person, new DataKey.Destroyed()))
        : encryption
            .unwrap(person, wrapped.getBytes())
            .map(key -> new Owned(person, new DataKey.Usable(key)));
  }

  private Uni<Void> make(Set<UUID> people) {
    return Multi.createFrom()
        .iterable(people)
        .onItem()
        .transformToUniAndConcatenate(person ->
            encryption
                .wrap(person, Aes.newKey())
                .map(wrapped -> Tuple.of(person, encryption.name(), Buffer.buffer(wrapped))))
        .collect()
        .asList()
        .chain(rows -> pool.preparedQuery(MAKE).executeBatch(rows))
        .replaceWithVoid();
  }

  private static Set<UUID> without(Set<UUID> people, Map<UUID, DataKey> found) {
    Set<UUID> rest = new HashSet<>(people);
    rest.removeAll(found.keySet());
    return rest;
  }
}
