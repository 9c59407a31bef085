package org.digitalresidents.hero;

import java.util.Locale;

/** What a point says. */
enum Deed {
  /** Of nobody: the as-of itself. */
  AS_OF,
  /** Answered a question. */
  ANSWER,
  /** Had an answer to a question accepted, or was thanked for it. */
  CREDIT,
  /** Said so much that day. */
  POSTS,
  INVITES,
  /** Replied to the first post of somebody after so many milliseconds. */
  GREETING,
  /** A post, neither a question nor a reply, had so many participants. */
  START,
  /** An event that did not take place had so many participants. */
  GATHERING,
  /** An event that took place had so many participants. */
  GATHERING_HELD,
  /** Own experience, a share, a work handed in had so many participants. */
  WORK,
  ORDER,
  /** Replied so often. */
  REPLIES,
  /** Replied to so many. */
  REPLIED_TO,
  /** Betweenness, in billionths. */
  BETWEENNESS;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Deed of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
