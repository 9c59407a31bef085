package org.digitalresidents.life;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.digitalresidents.model.FormerState;
import org.digitalresidents.model.LifeState;

/** The states of all members of a scope at the end of a period, and how they came there. */
final class States {
  /** Before anything happened. */
  static final States NONE = new States(Map.of(), 0, 0, new Tallies());

  private final Map<LifeState, Long> persons;
  private final long members;
  private final long activeBefore;
  private final Tallies tallies;

  private States(Map<LifeState, Long> persons, long members, long activeBefore, Tallies tallies) {
    this.persons = persons;
    this.members = members;
    this.activeBefore = activeBefore;
    this.tallies = tallies;
  }

  /** Those of the period after, by what happens in it. */
  States next(Tallies tallies) {
    Map<LifeState, Long> next = new EnumMap<>(LifeState.class);
    for (LifeState state : LifeState.values()) {
      next.put(state, in(state) + arrived(state, tallies) - tallies.of(Tally.ended(state)));
    }
    return new States(next, members + tallies.of(Tally.MEMBERS), active(), tallies);
  }

  /** Persons in a state. */
  long in(LifeState state) {
    return persons.getOrDefault(state, 0L);
  }

  /** Persons in some of the states. */
  long in(Predicate<LifeState> isWanted) {
    return persons.entrySet().stream()
        .filter(each -> isWanted.test(each.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Members by their spells. */
  long members() {
    return members;
  }

  /** Of these, who was active by their days. */
  long active() {
    return tallies.of(Tally.ACTIVE);
  }

  /** The same of the period before. */
  long activeBefore() {
    return activeBefore;
  }

  long settled() {
    return tallies.of(Tally.SETTLED);
  }

  /** Active in the period before, now members and not active. */
  long newlySilent() {
    return movedFromActive(LifeState.SILENT) + movedFromActive(LifeState.DORMANT);
  }

  long left() {
    return arrived(LifeState.LEFT, tallies);
  }

  /** Left, and was active in the period before. */
  long leftActive() {
    return movedFromActive(LifeState.LEFT);
  }

  /** Who went from the one to the other, or stayed. */
  long moved(FormerState from, LifeState to) {
    long arrived = tallies.of(Tally.moved(from, to));
    boolean isSame = from.code().equals(to.code());
    return isSame ? arrived + in(to) - arrived(to, tallies) : arrived;
  }

  private long movedFromActive(LifeState to) {
    long moved = 0;
    for (LifeState from : LifeState.values()) {
      moved += from.isActive() ? tallies.of(Tally.moved(FormerState.of(from), to)) : 0;
    }
    return moved;
  }

  private static long arrived(LifeState state, Tallies tallies) {
    long arrived = 0;
    for (FormerState from : FormerState.values()) {
      arrived += tallies.of(Tally.moved(from, state));
    }
    return arrived;
  }
}
