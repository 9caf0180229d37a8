package attune.consent.read.registers;

import attune.eventstore.RowTable;
import attune.eventstore.Table;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/// Keeps the rows of folds.
final class RegisterTable implements Table<RegisterFold> {

  private final RowTable<RegisterRow> rows;

  RegisterTable(RowTable<RegisterRow> rows) {
    this.rows = rows;
  }

  @Override
  public Uni<@Nullable RegisterFold> find(Mutiny.StatelessSession session, String stream) {
    return rows.find(session, stream).map(row -> row == null ? null : new RegisterFold(null, row));
  }

  @Override
  public Uni<Void> insert(Mutiny.StatelessSession session, RegisterFold fold) {
    return rows.insert(session, fold.row());
  }

  @Override
  public Uni<Void> insertAll(Mutiny.StatelessSession session, List<RegisterFold> folds) {
    return rows.insertAll(session, folds.stream().map(RegisterFold::row).toList());
  }

  @Override
  public Uni<Void> update(Mutiny.StatelessSession session, RegisterFold fold) {
    return rows.update(session, fold.row());
  }

  @Override
  public Uni<Void> delete(Mutiny.StatelessSession session, String stream) {
    return rows.delete(session, stream);
  }
}
