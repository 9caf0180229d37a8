package attune.consent.domain;

import attune.consent.domain.ConsentRegister.Event;
import attune.eventsourcing.Personal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What there is of film, what keeps it, where copies went, and how it ends. Film itself is
/// session-service's.
///
/// @param all films, by their ids
/// @param holds what keeps film from being erased, by its id
/// @param released holds that were released
/// @param copies what was handed out, by its id
public record Films(
    Map<UUID, Film> all,
    Map<UUID, Kept> holds,
    Set<UUID> released,
    Map<UUID, Event.CopyHandedOut> copies) {

  /// A hold that stands.
  ///
  /// @param finding what the last review found
  public record Kept(Hold hold, @Nullable Personal<String> finding) {}

  /// One film.
  ///
  /// @param offeredTo whom it was offered
  /// @param proposals what proposes its erasure, each for a reason of its own
  /// @param released whether nothing stands against its erasure
  /// @param erased whether that it is gone was proved
  public record Film(
      Set<UUID> people,
      Set<UUID> offeredTo,
      List<Proposal> proposals,
      boolean released,
      boolean erased) {

    public Film {
      people = Sorted.set(people);
      offeredTo = Sorted.set(offeredTo);
      proposals = List.copyOf(proposals);
    }

    /// What is due first, if anything is.
    public @Nullable Proposal proposal() {
      return proposals.stream().min(Comparator.comparing(Proposal::due)).orElse(null);
    }

    /// Whether `who` asked for it.
    boolean wasAskedForBy(UUID who) {
      return proposals.stream()
          .anyMatch(one -> one.why() == ErasureReason.ASKED_FOR && who.equals(one.by()));
    }

    /// Whether it is to go for no other reason than that somebody said no.
    boolean goesForANo() {
      return !proposals.isEmpty() && proposals.stream().allMatch(Proposal::followsANo);
    }

    private Film offered(UUID to) {
      Set<UUID> now = new HashSet<>(offeredTo);
      now.add(to);
      return new Film(people, now, proposals, released, erased);
    }

    private Film proposed(Proposal one) {
      return new Film(
          people,
          offeredTo,
          Stream.concat(proposals.stream(), Stream.of(one)).toList(),
          released,
          erased);
    }

    private Film stopped() {
      return new Film(people, offeredTo, List.of(), false, erased);
    }

    private Film releasing(boolean now) {
      return new Film(people, offeredTo, proposals, now, erased);
    }
  }

  /// What proposes that a film goes.
  ///
  /// @param by whose no it follows, if it follows one
  public record Proposal(ErasureReason why, @Nullable UUID by, Instant due) {
    private boolean followsANo() {
      return why != ErasureReason.ASKED_FOR && by != null;
    }
  }

  public static final Films NONE = new Films(Map.of(), Map.of(), Set.of(), Map.of());

  public Films {
    all = Map.copyOf(all);
    holds = Map.copyOf(holds);
    released = Set.copyOf(released);
    copies = Map.copyOf(copies);
  }

  @Nullable Film get(UUID id) {
    return all.get(id);
  }

  /// Films that are still there, by their ids, always in the same order.
  public Stream<Map.Entry<UUID, Film>> kept() {
    return all.entrySet().stream()
        .filter(one -> !one.getValue().erased())
        .sorted(Map.Entry.comparingByKey());
  }

  /// Whether a hold stands on a film; on film at large where none is named.
  public boolean isHeld(@Nullable UUID film) {
    return holds.values().stream().anyMatch(one -> one.hold().holds(film));
  }

  /// Whether somebody died, so that film waits for the family.
  boolean waitForFamily() {
    return holds.values().stream().anyMatch(one -> one.hold().kind() == Hold.Kind.DEATH);
  }

  /// Every copy that went to somebody, of film with `person` in it.
  Set<UUID> copiesWith(UUID person) {
    return Sorted.set(
        copies.values().stream()
            .filter(copy -> isIn(person, copy.film()))
            .map(Event.CopyHandedOut::copy)
            .collect(Collectors.toSet()));
  }

  boolean isIn(UUID person, UUID film) {
    Film one = all.get(film);
    return one != null && one.people().contains(person);
  }

  Films with(Event.AboutFilms event) {
    return switch (event) {
      case Event.FilmRegistered(var film, var people, _, _) ->
          putting(film, new Film(people, Set.of(), List.of(), false, false));
      case Event.HoldPlaced(var hold, _) -> locking(hold);
      case Event.HoldReviewed e -> reviewing(e.hold(), e.finding(), e.reviewBy());
      case Event.HoldReleased(var hold, _, _, _) -> releasing(hold);
      case Event.FilmOffered(var film, var to, _) -> changing(film, one -> one.offered(to));
      case Event.CopyHandedOut copy -> handing(copy);
      case Event.ErasureProposed e ->
          changing(e.film(), one -> one.proposed(new Proposal(e.why(), e.by(), e.due())));
      case Event.ErasureStopped(var film, _) -> changing(film, Film::stopped);
      case Event.ErasureReleased(var film, _) -> changing(film, one -> one.releasing(true));
      case Event.ErasureProved(var film, _, _, _, _) ->
          changing(
              film, one -> new Film(one.people(), one.offeredTo(), one.proposals(), true, true));
    };
  }

  private Films changing(UUID film, UnaryOperator<Film> change) {
    Film before = all.get(film);
    return before == null ? this : putting(film, change.apply(before));
  }

  private Films putting(UUID id, Film film) {
    Map<UUID, Film> now = new HashMap<>(all);
    now.put(id, film);
    return new Films(now, holds, released, copies);
  }

  /// What was released for erasure and is not erased yet is kept after all.
  private Films locking(Hold hold) {
    Map<UUID, Film> now = new HashMap<>(all);
    now.replaceAll((id, film) -> hold.holds(id) && !film.erased() ? film.releasing(false) : film);
    return new Films(now, holds, released, copies).holding(new Kept(hold, null));
  }

  private Films holding(Kept one) {
    Map<UUID, Kept> now = new HashMap<>(holds);
    now.put(one.hold().id(), one);
    Set<UUID> gone = new HashSet<>(released);
    gone.remove(one.hold().id());
    return new Films(all, now, gone, copies);
  }

  private Films reviewing(UUID id, Personal<String> finding, LocalDate reviewBy) {
    Kept before = holds.get(id);
    if (before == null) {
      return this;
    }
    Hold hold = before.hold();
    return holding(
        new Kept(
            new Hold(id, hold.kind(), hold.film(), hold.owner(), hold.reason(), reviewBy),
            finding));
  }

  private Films releasing(UUID id) {
    Map<UUID, Kept> now = new HashMap<>(holds);
    now.remove(id);
    Set<UUID> gone = new HashSet<>(released);
    gone.add(id);
    return new Films(all, now, gone, copies);
  }

  private Films handing(Event.CopyHandedOut copy) {
    Map<UUID, Event.CopyHandedOut> now = new HashMap<>(copies);
    now.put(copy.copy(), copy);
    return new Films(all, holds, released, now);
  }
}
