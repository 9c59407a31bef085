package org.digitalresidents.simulate;

import java.util.Locale;

/** The parts people play: the five of text 004, the spammer who is soon removed, staff and bots. */
public enum Role {
  ASKER,
  ANSWERER,
  SHARER,
  BANTERER,
  LURKER,
  SPAMMER,
  STAFF,
  BOT;

  /** The role as the truth names it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
