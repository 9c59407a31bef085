package org.digitalresidents.simulate;

import java.util.List;
import java.util.Locale;

/** What a message does: the truth a classifier of messages is held against. */
public enum Talk {
  QUESTION,
  ANSWER,
  SHARE_EXPERIENCE,
  SHARE_LINK,
  BANTER,
  THANKS,
  GREETING,
  CHECKIN,
  ANNOUNCE,
  PROMO,
  NOISE;

  /** What a member does of their own accord, in the order in which a mix lists its shares. */
  public static final List<Talk> MIXED =
      List.of(QUESTION, ANSWER, SHARE_EXPERIENCE, SHARE_LINK, BANTER, THANKS, GREETING);

  /** The act as the truth names it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
