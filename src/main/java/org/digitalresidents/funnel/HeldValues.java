package org.digitalresidents.funnel;

import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.model.Act;

/** What must be the same of all acts of a chain. */
final class HeldValues {
  private static final String ATTRIBUTE = "attrs.";

  private final List<String> names;

  /**
   * The values of an act.
   *
   * @param text all of them; "" where nothing is held
   */
  record Value(String groupId, String text) implements Comparable<Value> {
    @Override
    public int compareTo(Value other) {
      int byGroup = groupId.compareTo(other.groupId);
      return byGroup != 0 ? byGroup : text.compareTo(other.text);
    }
  }

  HeldValues(List<String> names) {
    this.names = names;
  }

  /** The values; null where the act has not all of them, and so is part of no chain. */
  Value of(Act act) {
    if (names.isEmpty()) {
      return new Value("", "");
    }
    List<String> values = new ArrayList<>();
    for (String name : names) {
      String value =
          name.equals(FunnelSpec.GROUP_ID)
              ? act.groupId()
              : act.attrs().get(name.substring(ATTRIBUTE.length()));
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    boolean isOfGroup = names.contains(FunnelSpec.GROUP_ID);
    return new Value(isOfGroup ? act.groupId() : "", String.join(" / ", values));
  }
}
