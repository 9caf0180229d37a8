package attune.eventsourcing;

import java.util.List;

/// The answer to a command: it was accepted, with the events to append (none if nothing changes),
/// or refused.
///
/// @param <E> events of the stream
public sealed interface Decision<E> {

  record Accepted<E>(List<E> events) implements Decision<E> {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /// Refused by a rule.
  ///
  /// @param refusal the rule that says no; its name is part of the API
  /// @param reasons everything that would have to change, all at once; empty where the refusal says
  ///   it all
  record Refused<E>(Refusal refusal, List<Reason> reasons) implements Decision<E> {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /// One of the reasons behind a refusal.
  ///
  /// @param code the rule that is not met
  /// @param about what or whom it concerns, as the id or name that the API shows (a person's id, a
  ///   field's name); never personal data
  record Reason(Refusal code, String about) {}

  static <E> Decision<E> accept(E event) {
    return new Accepted<>(List.of(event));
  }

  static <E> Decision<E> accept(List<E> events) {
    return new Accepted<>(events);
  }

  /// The command asks for what is already so: a retry is not an error.
  static <E> Decision<E> nothing() {
    return new Accepted<>(List.of());
  }

  static <E> Decision<E> refuse(Refusal refusal) {
    return new Refused<>(refusal, List.of());
  }

  static <E> Decision<E> refuse(Refusal refusal, List<Reason> reasons) {
    return new Refused<>(refusal, reasons);
  }
}
