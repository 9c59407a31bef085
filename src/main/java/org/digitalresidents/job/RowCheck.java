package org.digitalresidents.job;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.digitalresidents.table.Hashes;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.Table.ColumnSpec;

/**
 * Holds rows of a table against what it declares while a task writes them, and hashes their keys:
 * eight bytes a row are kept until the task ends, of so many rows at most; beyond them it is left
 * to Spark, which may use the disk, to compare keys.
 */
final class RowCheck {
  /** Of so many rows a task reports the hashes of their keys; of more they stay with it. */
  static final int MOST_REPORTED = 50_000;

  /** Of so many rows a task holds the hashes of their keys: 80 MB where they are sorted. */
  private static final int MOST_HELD = 4_000_000;

  /**
   * What was found of a task's rows of one table.
   *
   * @param broken how many rows break each of the table's {@link RowRules}
   * @param rows how many there are
   * @param keys hashes of their keys, sorted; null where there are more than {@link #MOST_REPORTED}
   * @param mayRepeat two of them may have one key: hashes are equal, or there are too many to hold
   */
  record Findings(long[] broken, long rows, long[] keys, boolean mayRepeat)
      implements Serializable {}

  private final List<RowRules.Rule> rules;
  private final int[] keyPlaces;
  private final long[] broken;
  private final int mostHeld;
  private Hashes keys = new Hashes(); // null when there are too many
  private long rows;

  RowCheck(Table table) {
    this(table, MOST_HELD);
  }

  RowCheck(Table table, int mostHeld) {
    this.mostHeld = mostHeld;
    List<String> names = table.columns().stream().map(ColumnSpec::name).toList();
    this.rules = RowRules.of(table);
    this.broken = new long[rules.size()];
    this.keyPlaces = table.keys().stream().mapToInt(names::indexOf).toArray();
  }

  /** The next row. */
  void see(Object[] values) {
    for (int i = 0; i < broken.length; i++) {
      if (rules.get(i).isBroken().test(values)) {
        broken[i]++;
      }
    }
    rows++;
    if (rows > mostHeld) {
      keys = null;
    } else {
      keys.add(hash(values));
    }
  }

  private long hash(Object[] values) {
    long hash = 0;
    for (int place : keyPlaces) {
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

  /** What was found; no row may come after. */
  Findings findings() {
    if (keys == null) {
      return new Findings(broken, rows, null, true);
    }
    long[] sorted = keys.sorted();
    boolean mayRepeat = Hashes.repeated(sorted).length > 0;
    return new Findings(broken, rows, rows > MOST_REPORTED ? null : sorted, mayRepeat);
  }
}
