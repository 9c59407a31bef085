package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Which way a member went between two windows of four weeks. */
public enum RungDirection implements Code {
  UP("to a higher rung", "上升"),
  HOLD("stayed on the rung", "保持"),
  DOWN("to a lower rung", "下降"),
  ENTER("was not there four weeks before", "新进或回归"),
  LEAVE("is not there any more", "离开");

  private final String meaning;
  private final String label;

  RungDirection(String meaning, String label) {
    this.meaning = meaning;
    this.label = label;
  }

  /** Which way leads from one to the other; nobody enters and leaves at once. */
  public static RungDirection of(RungFrom from, RungTo to) {
    if (from == RungFrom.ENTERED) {
      return ENTER;
    } else if (to == RungTo.LEFT) {
      return LEAVE;
    }
    int rise = Rung.valueOf(to.name()).compareTo(Rung.valueOf(from.name()));
    if (rise == 0) {
      return HOLD;
    }
    return rise > 0 ? UP : DOWN;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String label() {
    return label;
  }
}
