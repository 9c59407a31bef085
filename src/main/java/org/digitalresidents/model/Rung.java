package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/**
 * How deeply a member takes part, as a ladder: who stands on a rung has done as much as it takes on
 * it or above. A rung is no tier, no role and no stage. Source: S4:20, definitions G6.
 */
public enum Rung implements Code {
  UNSEEN(0, "in and not seen to do anything; may read where reads are not told", "未见", "being in"),
  LOOKED(1, "looked, where the source tells who reads", "只看", "reads and views"),
  ZERO_COST(
      2, "answered with a tap, or spoke once", "零成本互动", "reactions, votes, stickers, acceptances"),
  LIGHT(3, "spoke, checked in, went along", "轻度互动", "messages, check-ins, events, invitations"),
  DEEP(4, "gave something of their own", "深度互动", "answers, experiences told, works handed in"),
  LEADING(
      5, "moved others", "领衔", "events that others joined, announcements that others responded to");

  private final int level;
  private final String meaning;
  private final String label;
  private final String acts;

  Rung(int level, String meaning, String label, String acts) {
    this.level = level;
    this.meaning = meaning;
    this.label = label;
    this.acts = acts;
  }

  /** The acts of this rung, in words. */
  public String acts() {
    return acts;
  }

  /** Which rung it is, from 0. */
  public long level() {
    return level;
  }

  /** The next rung up; null where there is none. */
  public Rung above() {
    return level + 1 < values().length ? values()[level + 1] : null;
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
