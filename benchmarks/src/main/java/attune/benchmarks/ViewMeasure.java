package attune.benchmarks;

import attune.eventstore.Filling;
import attune.eventstore.views.Rebuild;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;

/// A view built anew, in events that went into it.
@Singleton
final class ViewMeasure implements Measure {

  private static final int STREAMS = 20_000;
  private static final int EVENTS = 5;

  private final Rebuild rebuild;
  private final Filling filling;
  private final Owner owner;

  ViewMeasure(Rebuild rebuild, Filling filling, Owner owner) {
    this.rebuild = rebuild;
    this.filling = filling;
    this.owner = owner;
  }

  @Override
  public String what() {
    return "rebuild of a view";
  }

  @Override
  public Bar bar() {
    return new Bar.PerSecond(150_000);
  }

  @Override
  public void prepare() throws SQLException {
    filling.fill("viewed", STREAMS, EVENTS, STREAMS);
    owner.run("analyze");
  }

  @Override
  public boolean ofBare() {
    return false;
  }

  @Override
  public Sample measure(Duration time) throws Exception {
    owner.run("truncate " + rebuild.view());
    Sample sample = Sample.of(() -> Sample.Done.bulk(rebuild.run()));
    // A live view that a release does not know stops its commands.
    owner.run("select retire_view('%s')".formatted(rebuild.view()));
    return sample;
  }
}
