package org.digitalresidents.survival;

import java.util.Arrays;

/**
 * The points of one spell: when on its axes its spans begin, and end in which way. At time 0 every
 * span stands, begun or not, with what is so of it as a whole. Spans of which the same is so at the
 * same time of an axis are told together.
 */
final class SpellPoints {
  private int size;
  private Axis[] axes = new Axis[16];
  private long[] times = new long[axes.length];
  private long[] marks = new long[axes.length];
  private long[] subjects = new long[axes.length];

  /** Takes points. */
  interface Taker {
    /**
     * A point.
     *
     * @param subjects of the axis, as bits
     * @param time microseconds on the axis
     * @param marks {@link Mark}s
     */
    void take(Axis axis, long subjects, long time, long marks);
  }

  /**
   * Adds the points of a span.
   *
   * @param subject of the axis, as a bit
   * @param marks of the span as a whole, but for its beginning
   * @param endMarks of its end
   */
  void add(Axis axis, long subject, Span span, long marks, long endMarks) {
    boolean isLate = span.isObserved() && !span.isFromStart();
    boolean beginsAtOnce = span.isObserved() && span.isFromStart();
    add(axis, subject, 0, marks | Mark.BEGINS.when(beginsAtOnce));
    if (isLate) {
      add(axis, subject, span.begin(), Mark.BEGINS.when(true));
    }
    if (span.isObserved()) {
      add(axis, subject, span.end(), endMarks);
    }
  }

  private void add(Axis axis, long subject, long time, long some) {
    for (int i = 0; i < size; i++) {
      // A subject's own points stay apart, or two of the same marks would count as one.
      boolean isOthers = (subjects[i] & subject) == 0;
      if (axes[i] == axis && times[i] == time && marks[i] == some && isOthers) {
        subjects[i] |= subject;
        return;
      }
    }
    if (size == axes.length) {
      grow();
    }
    axes[size] = axis;
    times[size] = time;
    marks[size] = some;
    subjects[size] = subject;
    size++;
  }

  private void grow() {
    int more = size * 2;
    axes = Arrays.copyOf(axes, more);
    times = Arrays.copyOf(times, more);
    marks = Arrays.copyOf(marks, more);
    subjects = Arrays.copyOf(subjects, more);
  }

  /** Gives all points out and forgets them. */
  void drain(Taker out) {
    for (int i = 0; i < size; i++) {
      out.take(axes[i], subjects[i], times[i], marks[i]);
    }
    size = 0;
  }
}
