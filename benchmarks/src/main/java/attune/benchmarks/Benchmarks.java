package attune.benchmarks;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Runs every measure in every round, one after the other, and prints the table. The first round
/// only warms up.
@QuarkusMain
final class Benchmarks implements QuarkusApplication {

  private static final int ROUNDS = 5;
  private static final String SECONDS = "5";

  /// What is measured before the compiler has seen it is the compiler.
  private static final int WARM_UP = 4;

  private final BareInsert bare;
  private final AxonInsert axon;
  private final AppendMeasures appends;
  private final CommandMeasures commands;
  private final ReadMeasures reads;
  private final RelayMeasure relay;
  private final ViewMeasure view;
  private final Facts facts;

  Benchmarks(
      BareInsert bare,
      AxonInsert axon,
      AppendMeasures appends,
      CommandMeasures commands,
      ReadMeasures reads,
      RelayMeasure relay,
      ViewMeasure view,
      Facts facts) {
    this.bare = bare;
    this.axon = axon;
    this.appends = appends;
    this.commands = commands;
    this.reads = reads;
    this.relay = relay;
    this.view = view;
    this.facts = facts;
  }

  /// @param arguments how many seconds a turn lasts, and a part of the name of those to measure
  @Override
  public int run(String... arguments) throws Exception {
    Duration time =
        Duration.ofSeconds(Long.parseLong(arguments.length > 0 ? arguments[0] : SECONDS));
    String part = arguments.length > 1 ? arguments[1] : "";
    List<Measure> measures =
        all().stream().filter(one -> one == bare || one.what().contains(part)).toList();
    for (Measure measure : measures) {
      measure.prepare();
    }
    Map<Measure, List<Sample>> samples = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (Measure measure : measures) {
        Sample sample = measure.measure(round == 0 ? time.multipliedBy(WARM_UP) : time);
        System.err.printf(
            "round %d: %s: %.0f/s, CPU %.0f + %.0f us%n",
            round,
            measure.what(),
            sample.perSecond(),
            sample.javaMicros(),
            sample.postgresMicros());
        if (round > 0) {
          samples.computeIfAbsent(measure, _ -> new ArrayList<>()).add(sample);
        }
      }
    }
    System.out.printf("%s%n%n%s", facts.told(), Report.of(samples));
    return 0;
  }

  private List<Measure> all() {
    List<Measure> all = new ArrayList<>();
    all.add(bare);
    all.add(axon);
    all.addAll(appends.all());
    all.addAll(commands.all());
    all.addAll(reads.all());
    all.add(relay);
    all.add(view);
    return all;
  }
}
