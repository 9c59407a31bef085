package org.digitalresidents.conversation.link;

/** Steps a number may fall on. */
final class Scale {
  private static final long MINUTE_MICROS = 60_000_000;

  private final long[] bounds;

  private Scale(long[] bounds) {
    this.bounds = bounds;
  }

  /** One step up to and with each bound, in rising order, and one above all. */
  static Scale of(long... bounds) {
    return new Scale(bounds);
  }

  /** The same of a time in microseconds, cut to whole minutes, and bounds in minutes. */
  static Scale ofMinutes(long... bounds) {
    long[] micros = new long[bounds.length];
    for (int i = 0; i < bounds.length; i++) {
      micros[i] = (bounds[i] + 1) * MINUTE_MICROS - 1;
    }
    return new Scale(micros);
  }

  /** How many steps there are. */
  int size() {
    return bounds.length + 1;
  }

  /** The step of a value, from 0. */
  int step(long value) {
    int step = 0;
    while (step < bounds.length && value > bounds[step]) {
      step++;
    }
    return step;
  }
}
