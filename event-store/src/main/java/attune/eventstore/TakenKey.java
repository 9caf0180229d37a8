package attune.eventstore;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// A natural key and the stream that has it. All work on it is SQL; it is an entity because
/// Hibernate Reactive starts only where there is one, and a service's views may all be records.
@Entity
@Immutable
@Table(name = "natural_key")
public class TakenKey {

  @Id
  @Column(name = "hash")
  byte[] hash = {};

  @Column(name = "kind")
  String kind = "";

  @Column(name = "stream_id")
  String stream = "";

  protected TakenKey() {}
}
