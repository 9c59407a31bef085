package org.digitalresidents.job;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Hashes;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.Table.ColumnSpec;

/**
 * Holds rows of a table against what it declares while a task writes them, and hashes their keys:
 * eight bytes a row are held until the unit ends that a pass reads as a whole, and eight bytes a
 * unit until the task ends. Where they are too many, or a unit comes again after another, it is
 * left to Spark, which may use the disk, to compare keys.
 */
final class RowCheck {
  /** Of so many rows a task reports the hashes of their keys; of more they stay with it. */
  static final int MOST_REPORTED = 50_000;

  /** So many hashes of keys are held, and as many of units: 44 MB each, 73 MB while they grow. */
  private static final int MOST_HELD = 4_000_000;

  /**
   * What was found of a task's rows of one table.
   *
   * @param broken how many rows break each of the table's {@link RowRules}
   * @param rows how many there are
   * @param keys hashes of their keys, sorted; null where there are more than {@link
   *     #MOST_REPORTED}, or they were compared unit by unit
   * @param mayRepeat two of them may have one key: hashes are equal, there are too many to hold, or
   *     a unit came again
   */
  record Findings(long[] broken, long rows, long[] keys, boolean mayRepeat)
      implements Serializable {}

  private final List<RowRules.Rule> rules;
  private final int[] keyPlaces;
  private final int[] unitPlaces; // none where the task is the unit
  private final long[] broken;
  private final int mostHeld;
  private final Hashes keys = new Hashes();
  private final Hashes units = new Hashes();
  private Object[] previous; // row; null before the first
  private boolean isTooMuch;
  private boolean isRepeated;
  private long rows;

  /**
   * Of the rows of a task.
   *
   * @param unit see {@link org.digitalresidents.table.Pass#unit}
   */
  static RowCheck of(Table table, List<Field> unit) {
    return new RowCheck(table, unit, MOST_HELD);
  }

  RowCheck(Table table, List<Field> unit, int mostHeld) {
    this.mostHeld = mostHeld;
    List<String> names = table.columns().stream().map(ColumnSpec::name).toList();
    this.rules = RowRules.of(table);
    this.broken = new long[rules.size()];
    this.keyPlaces = table.keys().stream().mapToInt(names::indexOf).toArray();
    List<String> unitNames = unit.stream().map(Field::column).toList();
    this.unitPlaces =
        table.keys().containsAll(unitNames)
            ? unitNames.stream().mapToInt(names::indexOf).toArray()
            : new int[0];
  }

  /** The next row. */
  void see(Object[] values) {
    for (int i = 0; i < broken.length; i++) {
      if (rules.get(i).isBroken().test(values)) {
        broken[i]++;
      }
    }
    if (previous != null && !isBeside(previous, values)) {
      endUnit();
    }
    previous = values;
    rows++;
    add(keys, hash(values, keyPlaces));
  }

  private boolean isBeside(Object[] one, Object[] other) {
    for (int place : unitPlaces) {
      if (!Objects.equals(one[place], other[place])) {
        return false;
      }
    }
    return true;
  }

  private void endUnit() {
    isRepeated |= keys.areRepeated();
    keys.clear();
    add(units, hash(previous, unitPlaces));
  }

  private void add(Hashes hashes, long hash) {
    if (hashes.count() < mostHeld) {
      hashes.add(hash);
    } else {
      isTooMuch = true;
    }
  }

  private static long hash(Object[] values, int[] places) {
    long hash = 0;
    for (int place : places) {
      hash = mixed(hash ^ hash(values[place]));
    }
    return hash;
  }

  private static long hash(Object value) {
    if (value instanceof Long number) {
      return number;
    }
    if (value instanceof Instant instant) {
      return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }
    return value instanceof String text ? hash(text) : Objects.hashCode(value);
  }

  private static long hash(String text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 0x9E3779B97F4A7C15L + text.charAt(i);
    }
    return mixed(hash);
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mixed(long bits) {
    long one = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    long two = (one ^ (one >>> 27)) * 0x94D049BB133111EBL;
    return two ^ (two >>> 31);
  }

  /** What was found; asked once, and no row may come after. */
  Findings findings() {
    long[] reported = unitPlaces.length > 0 || rows > MOST_REPORTED ? null : keys.sorted();
    if (previous != null) {
      endUnit();
    }
    boolean mayRepeat = isTooMuch || isRepeated || units.areRepeated();
    return new Findings(broken, rows, reported, mayRepeat);
  }
}
