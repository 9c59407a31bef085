package org.digitalresidents.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that was found of one world. */
final class Result {
  private final long acts;
  private final Map<Thing, Series> series = new EnumMap<>(Thing.class);
  private final List<String> differences = new ArrayList<>();
  private final Map<String, Long> compared = new TreeMap<>();
  private long inputBytes;
  private long activityBytes;

  /**
   * @param acts as many as were asked for
   */
  Result(long acts) {
    this.acts = acts;
  }

  long acts() {
    return acts;
  }

  void add(Thing thing, Measured measured) {
    series.computeIfAbsent(thing, key -> new Series()).add(measured);
  }

  /** Null where it was not measured. */
  Series of(Thing thing) {
    return series.get(thing);
  }

  boolean has(Thing thing) {
    return series.containsKey(thing);
  }

  double wall(Thing thing) {
    return has(thing) ? of(thing).wall() : Double.NaN;
  }

  void heard(Oracle oracle) {
    differences.addAll(oracle.differences());
    oracle.compared().forEach((table, rows) -> compared.merge(table, rows, Math::max));
  }

  List<String> differences() {
    return differences;
  }

  /** Rows of each table that was compared. */
  Map<String, Long> compared() {
    return compared;
  }

  void bytes(long input, long activity) {
    inputBytes = input;
    activityBytes = activity;
  }

  long inputBytes() {
    return inputBytes;
  }

  long activityBytes() {
    return activityBytes;
  }
}
