package org.digitalresidents.funnel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far {@code windowFunnel} of ClickHouse says a stream gets, written anew from the rule.
 *
 * <p>Events are listed by time, at one time by the number of the condition; one that meets several
 * conditions is listed once for each. Per level the latest start is kept, and the time of its last
 * step. Condition 1 begins anew; another goes on from the level below, where that began at most the
 * window ago. Nothing is used up: one event can be several steps.
 *
 * <p>Source: ClickHouse documentation, "Parametric aggregate functions: windowFunnel", and {@code
 * AggregateFunctionWindowFunnel.cpp} for what it says nothing of (ties, events of two conditions).
 */
final class ClickHouse {

  /** Modes; the default is none of the others. */
  enum Mode {
    DEFAULT,
    /** A step is later than the one before. */
    STRICT_INCREASE,
    /** Once begun, an event of no condition ends it, and so does a step out of turn. */
    STRICT_ORDER
  }

  /** A condition met; 0 stands for none, and only a strict order lists it. */
  private record Met(long time, int condition) {}

  private ClickHouse() {}

  static int level(Mode mode, ToolFunnel funnel, List<ToolEvent> events) {
    Long[] starts = new Long[funnel.size() + 1];
    long[] lasts = new long[funnel.size() + 1];
    for (Met met : listed(mode, funnel, events)) {
      int level = met.condition();
      boolean hasBegun = starts[1] != null;
      boolean isOutOfTurn = level == 0 || (level > 1 && starts[level - 1] == null);
      if (mode == Mode.STRICT_ORDER && hasBegun && isOutOfTurn) {
        break;
      }
      if (level == 1) {
        starts[1] = met.time();
        lasts[1] = met.time();
      } else if (!isOutOfTurn && met.time() - starts[level - 1] <= funnel.window()) {
        boolean isLater = met.time() > lasts[level - 1];
        if (isLater || mode != Mode.STRICT_INCREASE) {
          starts[level] = starts[level - 1];
          lasts[level] = met.time();
        }
      }
    }
    int highest = funnel.size();
    while (highest > 0 && starts[highest] == null) {
      highest--;
    }
    return highest;
  }

  private static List<Met> listed(Mode mode, ToolFunnel funnel, List<ToolEvent> events) {
    List<Met> listed = new ArrayList<>();
    for (ToolEvent event : events) {
      int before = listed.size();
      for (int step = 1; step <= funnel.size(); step++) {
        if (event.isStep(funnel, step)) {
          listed.add(new Met(event.time(), step));
        }
      }
      if (listed.size() == before && mode == Mode.STRICT_ORDER) {
        listed.add(new Met(event.time(), 0));
      }
    }
    listed.sort(Comparator.comparingLong(Met::time).thenComparingInt(Met::condition));
    return listed;
  }
}
