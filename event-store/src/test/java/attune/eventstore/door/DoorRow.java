package attune.eventstore.door;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// A door as its view shows it.
@Entity
@Table(name = "door_v1")
public class DoorRow {

  @Id
  @Column(name = "stream_id")
  String stream = "";

  String room = "";
  @Nullable String owner;
  boolean open;
  int opened;

  protected DoorRow() {}

  DoorRow(String stream, String room, @Nullable String owner, boolean open, int opened) {
    this.stream = stream;
    this.room = room;
    this.owner = owner;
    this.open = open;
    this.opened = opened;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DoorRow row && toString().equals(row.toString());
  }

  @Override
  public int hashCode() {
    return stream.hashCode();
  }

  @Override
  public String toString() {
    return "%s %s of %s: %s, opened %d times".formatted(stream, room, owner, open, opened);
  }
}
