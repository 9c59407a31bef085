package org.digitalresidents.conversation;

import java.util.Set;
import org.digitalresidents.model.LinkRule;
import org.digitalresidents.model.SpeechAct;

/**
 * Where a post stands in its conversation: what a tagger may know beside the post itself.
 *
 * @param isStart whether it starts its conversation
 * @param isOfThread whether the source itself keeps the conversation as a thread
 * @param rule on what ground it follows the earlier post; null where it starts
 * @param toActorId who wrote the earlier post; null where it starts or that is not known
 * @param toActs what the earlier post does; empty where it starts or that is not known
 * @param isByAsker whether its author asked the question of this conversation that is still open
 * @param isToAsker whether it follows, directly or along earlier replies, an open question of
 *     another
 * @param copied whether its text stood in the stream before
 */
public record Place(
    boolean isStart,
    boolean isOfThread,
    LinkRule rule,
    String toActorId,
    Set<SpeechAct> toActs,
    boolean isByAsker,
    boolean isToAsker,
    Copied copied) {
  /** The place of a post whose text is nobody's copy. */
  public Place(
      boolean isStart,
      boolean isOfThread,
      LinkRule rule,
      String toActorId,
      Set<SpeechAct> toActs,
      boolean isByAsker,
      boolean isToAsker) {
    this(isStart, isOfThread, rule, toActorId, toActs, isByAsker, isToAsker, Copied.NO);
  }
}
