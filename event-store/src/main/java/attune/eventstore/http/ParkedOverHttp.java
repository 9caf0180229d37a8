package attune.eventstore.http;

import attune.eventstore.consumer.ParkedKey;
import attune.eventstore.consumer.ParkedKeys;
import attune.eventstore.consumer.Redeliveries;
import attune.http.Cursor;
import attune.http.Incoming;
import attune.http.Limit;
import attune.http.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a service answers about its parked messages. Its resource says only where, and to whom.
@ApplicationScoped
public final class ParkedOverHttp {

  private final ParkedKeys keys;
  private final Redeliveries redeliveries;
  private final Incoming incoming;

  ParkedOverHttp(ParkedKeys keys, Redeliveries redeliveries, Incoming incoming) {
    this.keys = keys;
    this.redeliveries = redeliveries;
    this.incoming = incoming;
  }

  public Uni<Page<ParkedKey>> list(Limit limit, @Nullable Cursor cursor) {
    return keys.after(place(cursor), limit.value() + 1)
        .map(found -> Page.of(found, limit, key -> Cursor.after(key.source(), key.key())));
  }

  public Uni<Response> redeliver(NewRedelivery order) {
    return redeliveries
        .redeliver(
            order.source().handler(), order.key(), Optional.of(Commands.idempotency(incoming)))
        .map(Commands::respondUnversioned);
  }

  private static ParkedKeys.Place place(@Nullable Cursor cursor) {
    return cursor == null
        ? ParkedKeys.Place.BEGINNING
        : cursor.read(values -> {
          if (values.size() != 2 || values.toString().indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a source and a key");
          }
          return new ParkedKeys.Place(values.getFirst(), values.getLast());
        });
  }
}
