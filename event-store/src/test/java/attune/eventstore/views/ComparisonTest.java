package attune.eventstore.views;

import static attune.eventstore.views.Porches.LONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import attune.eventstore.Database;
import attune.eventstore.StoreDatabases;
import attune.eventstore.door.Door.Command;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StoreDatabases.class)
class ComparisonTest {

  @Inject Porches porches;
  @Inject Database database;

  @SuppressWarnings("NullAway.Init") // set before each test
  private PorchKind kind;

  @BeforeEach
  void makeView() throws Exception {
    kind = porches.kind();
    porches.hang(kind, 30);
    await().atMost(LONG).until(porches.builder(kind, 100)::isLive);
  }

  @Test
  void a_view_that_is_as_it_should_be_has_no_difference() {
    assertThat(porches.comparison(kind).run(false))
        .isEqualTo(new Checked(kind.view(), 30, 30, 0, List.of(), false));
  }

  @Test
  void a_row_that_was_tampered_with_is_found_and_named_without_its_words() throws Exception {
    asOwner("update %s set room = 'secret', times_opened = 99 where stream_id = '%s'", 4);

    Checked checked = porches.comparison(kind).run(false);

    assertThat(checked.differences()).isEqualTo(1);
    assertThat(checked.first())
        .containsExactly(new Different(Porches.porch(kind, 4), List.of("room", "times_opened")));
    assertThat(porches.comparison(kind).run(false).differences()).isEqualTo(1);
  }

  @Test
  void missing_rows_and_rows_too_many_are_found() throws Exception {
    asOwner("delete from %s where stream_id = '%s'", 2);
    asOwner("insert into %s values ('ghost of %s', 'x', true, 1)", 3);

    Checked checked = porches.comparison(kind).run(false);

    assertThat(checked.differences()).isEqualTo(2);
    assertThat(checked.first())
        .containsExactly(new Different(Porches.porch(kind, 2), List.of("(no row)")));
  }

  @Test
  void what_is_different_is_repaired_only_on_demand() throws Exception {
    asOwner("update %s set room = 'secret' where stream_id = '%s'", 4);
    asOwner("delete from %s where stream_id = '%s'", 2);
    asOwner("insert into %s values ('ghost of %s', 'x', true, 1)", 3);

    assertThat(porches.comparison(kind).run(false).differences()).isEqualTo(3);
    assertThat(porches.comparison(kind).run(true).differences()).isEqualTo(3);

    assertThat(porches.comparison(kind).run(false).differences()).isZero();
    assertThat(porches.rows(kind)).isEqualTo(30);
  }

  @Test
  void a_stream_that_moves_on_meanwhile_is_not_different() {
    AtomicBoolean writing = new AtomicBoolean(true);
    var writer = CompletableFuture.supplyAsync(() -> openAndClose(writing));

    long differences = 0;
    for (int run = 0; run < 20; run++) {
      differences += porches.comparison(kind).run(false).differences();
    }
    writing.set(false);

    assertThat(writer.join()).isPositive();
    assertThat(differences).isZero();
  }

  private int openAndClose(AtomicBoolean writing) {
    int done = 0;
    while (writing.get()) {
      Command command = done % 2 == 0 ? new Command.Open() : new Command.Close();
      porches.handle(kind.after(), Porches.porch(kind, done / 2 % 30), command);
      done++;
    }
    return done;
  }

  private void asOwner(String sql, int porch) throws SQLException {
    try (var owner = database.asOwner()) {
      Database.run(owner, sql.formatted(kind.view(), Porches.porch(kind, porch)));
    }
  }
}
