package org.digitalresidents.funnel;

import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.journey.ActText;
import org.digitalresidents.model.Act;

/**
 * An event as the other tools see it.
 *
 * @param no its place in the order written, from 0
 * @param time microseconds since midnight
 * @param kinds a letter for each kind it is of
 * @param group what a funnel may hold constant
 */
record ToolEvent(int no, long time, String kinds, String group) {

  /** The acts of {@link Stream} for other eyes. */
  static List<ToolEvent> of(List<Act> acts) {
    List<ToolEvent> events = new ArrayList<>();
    for (Act act : acts) {
      String kinds = String.join("", act.attrs().keySet()).replace("is_", "");
      events.add(new ToolEvent(events.size(), act.ts() - ActText.micros(0), kinds, act.groupId()));
    }
    return events;
  }

  boolean isStep(ToolFunnel funnel, int number) {
    return kinds.indexOf(funnel.steps().charAt(number - 1)) >= 0;
  }

  boolean isExcluded(ToolFunnel funnel) {
    return funnel.excluded().chars().anyMatch(kind -> kinds.indexOf(kind) >= 0);
  }
}
