package org.digitalresidents.model;

import java.util.Map;

/**
 * One act as a fold sees it. The actor is the journey's.
 *
 * @param ts microseconds since 1970-01-01T00:00Z
 * @param precision how exactly the time is known
 * @param seq order among acts at the same instant
 * @param text what was written, only where a pass asks for texts; else null
 * @param amountMinor null where the act is no order or refund
 * @param attrs empty where the source says nothing else
 * @param msgType the source's own kind of message; null where it does not say
 */
public record Act(
    long ts,
    TsPrecision precision,
    long seq,
    String eventId,
    String groupId,
    ActorKind actorKind,
    Etype etype,
    String targetEventId,
    String threadId,
    String targetActorId,
    String text,
    Long nChar,
    Long amountMinor,
    String currency,
    String orderId,
    String sourceChannel,
    Map<String, String> attrs,
    String msgType) {
  /** An act of a source that does not tell kinds of messages apart. */
  public Act(
      long ts,
      TsPrecision precision,
      long seq,
      String eventId,
      String groupId,
      ActorKind actorKind,
      Etype etype,
      String targetEventId,
      String threadId,
      String targetActorId,
      String text,
      Long nChar,
      Long amountMinor,
      String currency,
      String orderId,
      String sourceChannel,
      Map<String, String> attrs) {
    this(
        ts,
        precision,
        seq,
        eventId,
        groupId,
        actorKind,
        etype,
        targetEventId,
        threadId,
        targetActorId,
        text,
        nChar,
        amountMinor,
        currency,
        orderId,
        sourceChannel,
        attrs,
        null);
  }
}
