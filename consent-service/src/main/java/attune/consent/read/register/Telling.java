package attune.consent.read.register;

import attune.consent.access.Cases;
import attune.consent.access.Sight;
import attune.consent.domain.ConsentRegister.State;
import attune.consent.domain.Erasing;
import attune.consent.domain.People;
import attune.consent.domain.Person;
import attune.consent.domain.Policy;
import attune.consent.domain.Register;
import attune.consent.read.register.RegisterShown.Filming;
import attune.consent.read.register.RegisterShown.Somebody;
import attune.eventsourcing.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tells a register to one reader: all of it to the practitioner's circle, what concerns film to
/// who keeps it, that filming is on hold or not to others – and never to them who said no.
final class Telling {

  private final State.Known known;
  private final Cases.Seen seen;
  private final Instant at;
  private final Policy policy;

  Telling(State.Known known, Cases.Seen seen, Instant at, Policy policy) {
    this.known = known;
    this.seen = seen;
    this.at = at;
    this.policy = policy;
  }

  RegisterShown told() {
    Register register = known.register();
    var matrix = new Matrix(known, at, policy);
    var parts = new Parts(register);
    return new RegisterShown(
        register.course().caseId(),
        register.version(),
        state(),
        matrix.mayBeFilmed() ? Filming.MAY_GO_AHEAD : Filming.ON_HOLD,
        seen.known().behind(),
        people(register.people()),
        whole(matrix::cells),
        whole(parts::contracts),
        whole(parts::said),
        whole(parts::objections),
        whole(parts::responsibilities),
        whole(parts::legalStatuses),
        whole(parts::assessments),
        whole(parts::dayPermits),
        whole(parts::disclosures),
        film(parts::films),
        film(parts::holds),
        film(parts::copies),
        film(this::eraseBy),
        whole(policy::version));
  }

  private RegisterShown.State state() {
    return switch (known) {
      case State.Open _ -> RegisterShown.State.OPEN;
      case State.Ended _ -> RegisterShown.State.ENDED;
      case State.OpenedInError _ -> RegisterShown.State.OPENED_IN_ERROR;
    };
  }

  private List<Somebody> people(People people) {
    return people.people().stream().map(one -> somebody(people, one)).toList();
  }

  private Somebody somebody(People people, Person one) {
    People.@Nullable Warning warning = people.warnings().get(one.id());
    return new Somebody(
        one.id(),
        one.role(),
        one.toBeFilmed(),
        people.died().contains(one.id()),
        whole(() -> read(one.born())),
        whole(() -> read(one.expected())),
        whole(() -> warning == null ? null : read(warning.birthday())),
        sees(Sight.WHOLE) && known.register().answers().held().containsKey(one.id()));
  }

  private @Nullable LocalDate eraseBy() {
    return known.register().films().kept().findAny().isPresent()
        ? Erasing.eraseBy(known, policy)
        : null;
  }

  private <T> @Nullable T whole(Supplier<@Nullable T> told) {
    return sees(Sight.WHOLE) ? told.get() : null;
  }

  private <T> @Nullable T film(Supplier<@Nullable T> told) {
    return sees(Sight.FILM) ? told.get() : null;
  }

  private boolean sees(Sight needed) {
    return seen.sight().compareTo(needed) >= 0;
  }

  static <T> @Nullable T read(@Nullable Personal<T> personal) {
    return personal == null ? null : personal.known().orElse(null);
  }
}
