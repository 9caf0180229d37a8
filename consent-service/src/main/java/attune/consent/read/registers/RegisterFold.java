package attune.consent.read.registers;

import attune.consent.domain.ConsentRegister.State;
import org.jspecify.annotations.Nullable;

/// A register's row with the state that it was made from, because what is due can't be said from
/// one event and a row alone. Only the row is kept, and only the row counts.
///
/// @param state absent where it comes from the table
record RegisterFold(@Nullable State state, RegisterRow row) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RegisterFold(_, var theirs) && row.equals(theirs);
  }

  @Override
  public int hashCode() {
    return row.hashCode();
  }
}
