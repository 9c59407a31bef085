package org.digitalresidents.simulate;

import java.util.Locale;

/** What a group is like. */
public enum GroupKind {
  /** Replies name what they reply to, and the thread. */
  THREADED,
  /** The same life, but the log carries no reply ids: one has to guess who answers whom. */
  UNTHREADED,
  /** A ghost town (鬼城): pushes and bots, hardly a member speaks; no reply ids either. */
  GHOST;

  /** The kind as the truth names it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
