package attune.consent.read.register;

import attune.consent.domain.Answer;
import attune.consent.domain.ConsentRegister.State;
import attune.consent.domain.Gate;
import attune.consent.domain.Person;
import attune.consent.domain.Policy;
import attune.consent.domain.Purpose;
import attune.consent.domain.Question;
import attune.consent.read.register.RegisterShown.Cell;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// People × purposes: the gate is asked of each person alone, so that the matrix can't say anything
/// else than the decision does.
record Matrix(State.Known known, Instant at, Policy policy) {

  List<Cell> cells() {
    return known.register().people().people().stream()
        .flatMap(
            person -> Arrays.stream(Purpose.values()).flatMap(purpose -> cells(person, purpose)))
        .toList();
  }

  /// Whether everybody who is to be filmed may be.
  boolean mayBeFilmed() {
    Set<UUID> filmed = filmed();
    return !filmed.isEmpty()
        && Gate.answer(
                known, new Question(filmed, Purpose.FILMING, null, null, Set.of()), at, policy)
            instanceof Answer.Permitted;
  }

  private Set<UUID> filmed() {
    return Set.copyOf(
        known.register().people().people().stream()
            .filter(Person::toBeFilmed)
            .map(Person::id)
            .toList());
  }

  private Stream<Cell> cells(Person person, Purpose purpose) {
    List<String> audiences =
        known.register().answers().said().stream()
            .filter(one -> one.person().equals(person.id()))
            .filter(one -> one.scope().purposes().contains(purpose))
            .map(one -> one.scope().audience())
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList();
    return audiences.isEmpty()
        ? Stream.of(cell(person, purpose, null))
        : audiences.stream().map(audience -> cell(person, purpose, audience));
  }

  private Cell cell(Person person, Purpose purpose, @Nullable String audience) {
    Set<String> to = audience == null ? Set.of() : Set.of(audience);
    var question = new Question(Set.of(person.id()), purpose, null, null, to);
    return switch (Gate.answer(known, question, at, policy)) {
      case Answer.Permitted _ -> new Cell(person.id(), purpose, audience, true, List.of());
      case Answer.Refused(var because, _, _) ->
          new Cell(
              person.id(),
              purpose,
              audience,
              false,
              because.stream().map(Answer.Because::obstacle).distinct().toList());
    };
  }
}
