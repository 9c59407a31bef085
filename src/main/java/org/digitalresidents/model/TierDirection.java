package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Which way a member went between two months. */
public enum TierDirection implements Code {
  UP("to a higher tier", "升级"),
  HOLD("stayed in the tier", "保持"),
  DOWN("to a lower tier", "降级"),
  ENTER("was no member the month before", "新进"),
  LEAVE("is no member any more", "离开");

  private final String meaning;
  private final String label;

  TierDirection(String meaning, String label) {
    this.meaning = meaning;
    this.label = label;
  }

  /** Which way leads from one to the other; nobody enters and leaves at once. */
  public static TierDirection of(TierFrom from, TierTo to) {
    if (from == TierFrom.ENTERED) {
      return ENTER;
    } else if (to == TierTo.LEFT) {
      return LEAVE;
    }
    int rise = Tier.valueOf(to.name()).compareTo(Tier.valueOf(from.name()));
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
