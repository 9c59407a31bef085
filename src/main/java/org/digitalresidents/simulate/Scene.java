package org.digitalresidents.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One group as everybody in it finds it: who is there, what is pending, where it is written. */
final class Scene {
  private static final int HOURS_OF_STAFF_START = 9;
  private static final int HOURS_OF_STAFF_END = 21;

  private final World world;
  private final int number;
  private final ActivityLog log;
  private final Truth truth;
  private final Agenda agenda;
  private final Crowd members = new Crowd();
  private final Crowd lively = new Crowd();
  private final List<Speaker> staff = new ArrayList<>();
  private final Speaker bot;
  private final Map<String, Long> heardFrom = new HashMap<>();
  private long lastMs;
  private boolean isOver;

  Scene(World world, int number, ActivityLog log, Truth truth) {
    this.world = world;
    this.number = number;
    this.log = log;
    this.truth = truth;
    this.lastMs = world.startMs();
    this.agenda = new Agenda(world.startMs(), world.endMs() - 1000);
    Chance chance = Chance.of(world.seed(), Chance.Purpose.GROUP, number, 1);
    int staffCount = chance.between(2, 3);
    for (int i = 0; i < staffCount; i++) {
      staff.add(Speaker.staff(number, i, phrases(), chance));
    }
    this.bot = Speaker.bot(number, phrases(), chance);
  }

  World world() {
    return world;
  }

  int number() {
    return number;
  }

  GroupKind kind() {
    return world.kindOf(number);
  }

  boolean isGhost() {
    return kind() == GroupKind.GHOST;
  }

  ActivityLog log() {
    return log;
  }

  Truth truth() {
    return truth;
  }

  Agenda agenda() {
    return agenda;
  }

  long now() {
    return agenda.now();
  }

  /** Everybody in the group. */
  Crowd members() {
    return members;
  }

  /** Those who have acted before and have not fallen silent. */
  Crowd lively() {
    return lively;
  }

  List<Speaker> staff() {
    return staff;
  }

  Speaker bot() {
    return bot;
  }

  Phrases phrases() {
    return Phrases.of(world.isEnglish(number));
  }

  boolean isOver() {
    return isOver;
  }

  /** The group is dissolved. */
  void end() {
    isOver = true;
  }

  /** Somebody speaks for the first time. */
  void hears(Speaker somebody) {
    if (world.manners().shunDays() > 0) {
      heardFrom.put(somebody.id(), now());
    }
  }

  /** Whether what somebody says is not taken up: they are too new. */
  boolean isShunned(Speaker somebody) {
    Long first = heardFrom.get(somebody.id());
    return first != null && now() - first < world.manners().shunDays() * World.DAY_MS;
  }

  /** Whether chat has begun to drown what is of value. */
  boolean isBooming() {
    return now() - world.startMs() >= world.manners().boom().fromDay() * World.DAY_MS;
  }

  /** What how likely an answer solves is multiplied by. */
  double solving() {
    return isBooming() ? world.manners().boom().solves() : 1;
  }

  Chance chance(Chance.Purpose purpose) {
    return Chance.of(world.seed(), purpose, number, 0);
  }

  /** The instant of the next line: now, but never that of another line of the group. */
  long stamp() {
    lastMs = Math.max(lastMs + 1, agenda.now());
    return lastMs;
  }

  /** The same instant if staff are at work then, else some minutes after they come. */
  long inStaffHours(long ms, Chance chance) {
    long midnight = midnight(ms);
    double hour = (double) (ms - midnight) / World.HOUR_MS;
    long late = (long) (chance.exponential() * 40 * World.MINUTE_MS);
    if (hour < HOURS_OF_STAFF_START) {
      return midnight + HOURS_OF_STAFF_START * World.HOUR_MS + late;
    }
    boolean isTooLate = hour >= HOURS_OF_STAFF_END;
    return isTooLate ? midnight + (HOURS_OF_STAFF_START + 24) * World.HOUR_MS + late : ms;
  }

  /** Shanghai's midnight before an instant. */
  long midnight(long ms) {
    return world.startMs() + Math.floorDiv(ms - world.startMs(), World.DAY_MS) * World.DAY_MS;
  }
}
