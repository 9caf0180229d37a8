package attune.consent.automation;

import attune.consent.domain.ConsentRegister.Command;
import attune.consent.read.registers.RegisterLines;
import attune.consent.read.registers.RegisterLines.Due;
import attune.consent.write.Now;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// From 00:00 in London on, every register to which the new day brings something is told of it: a
/// birthday that comes closer, a child who decides from now on, a consent that has ended, film that
/// is to go. An index names them, so that all others are left alone. Each is a command of its own:
/// whoever is killed half-way has done that half, and a second round finds only the rest.
@ApplicationScoped
final class WhenDayTurnsThenLook {

  private static final Logger LOG = Logger.getLogger(WhenDayTurnsThenLook.class);
  private static final String OCCASION = "day-turned";

  private final RegisterLines lines;
  private final OwnCommands commands;
  private final Now now;

  /// Registers that could not be told, which must not keep those behind them waiting.
  private final Set<UUID> failed = ConcurrentHashMap.newKeySet();

  private volatile Due last = Due.FIRST;

  WhenDayTurnsThenLook(RegisterLines lines, OwnCommands commands, Now now) {
    this.lines = lines;
    this.commands = commands;
    this.now = now;
  }

  /// Tells the next registers that are due, as many as `limit`, and says how many there were. After
  /// the last of them it begins again.
  Uni<Integer> round(int limit) {
    LocalDate today = now.today();
    return lines
        .due(today, last, limit)
        .chain(due ->
            Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(one -> told(one.caseId()))
                .collect()
                .asList()
                .invoke(() -> goOn(due, limit))
                .map(_ -> due.size() < limit ? 0 : due.size()));
  }

  private void goOn(List<Due> due, int limit) {
    last = due.size() < limit ? Due.FIRST : due.getLast();
  }

  private Uni<UUID> told(UUID caseId) {
    return commands
        .handle(caseId, new Command.TurnDay(now.instant()), OCCASION)
        .invoke(() -> failed.remove(caseId))
        .onFailure()
        .invoke(failure -> {
          if (failed.add(caseId)) {
            LOG.warnf(
                "The new day could not be told to register %s, and will be again: %s",
                caseId, failure.getClass().getSimpleName());
          }
        })
        .onFailure()
        .recoverWithNull()
        .replaceWith(caseId);
  }
}
