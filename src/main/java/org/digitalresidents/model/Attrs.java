package org.digitalresidents.model;

/** Names of attributes of acts that tables and folds look at; any other is the source's own. */
public final class Attrs {
  /** What the source calls the act, where it is {@code other}. */
  public static final String KIND = "kind";

  /** Why somebody left: {@code dissolved}, {@code moved} or {@code roster_absent}. */
  public static final String REASON = "reason";

  /** {@code true} where the time is the middle of a span in which it happened. */
  public static final String INTERVAL_CENSORED = "interval_censored";

  /** {@code roster} where no record tells of the act: it follows from rosters. */
  public static final String DERIVED = "derived";

  /** Of a join that follows from rosters: the first roster in which that stay stood, an instant. */
  public static final String SEEN_AT = "seen_at";

  /** {@code earliest} where the act may have happened at its time or any time later. */
  public static final String TS_IS = "ts_is";

  /** Of an event proposed: when it is to take place, an instant. */
  public static final String PLANNED_AT = "planned_at";

  /** Of an event proposed: {@code offline} or {@code online}. */
  public static final String MODE = "mode";

  /** Of a message: the event it calls off. */
  public static final String CANCELS = "cancels";

  /** {@code true} where the post has been deleted since. */
  public static final String DELETED = "deleted";

  /** How many read a push, where the source counts them. */
  public static final String READS = "reads";

  /** Of a vote, which: {@code down} is no praise. */
  public static final String VOTE = "vote";

  /** Of a reaction, which. */
  public static final String EMOJI = "emoji";

  /** Of an order: the coupon that was redeemed with it. */
  public static final String COUPON = "coupon";

  /** Of a read or view: {@code true} where not everybody may see it. */
  public static final String EXCLUSIVE = "exclusive";

  /** Of a post: the kind of content it is, such as {@code tutorial}. */
  public static final String CONTENT = "content";

  /** Of a profile: {@code no} where the member does not want to be named or given a task. */
  public static final String CONSENT = "consent";

  private Attrs() {}
}
