package org.digitalresidents.conversation.act;

import java.util.Set;
import org.digitalresidents.conversation.Copied;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.SpeechAct;

/**
 * What the source itself says of a post: it stands, whatever rules and models read in the text. But
 * of a push it says only that it was pushed: {@link Conclusions} asks the text whether it
 * advertises.
 */
final class SourceActs {
  /** A share of at least so much of one's own words tells an experience; else it passes on. */
  private static final int TOLD = 20;

  private SourceActs() {}

  /** The act the source marks; null where it marks none. */
  static SpeechAct of(Etype etype, NormalText text, Copied copied) {
    return switch (etype) {
      case QUESTION -> SpeechAct.QUESTION;
      case ANSWER -> SpeechAct.ANSWER;
      case SHARE -> ofShare(text, copied);
      case UGC_SUBMIT ->
          copied == Copied.NO ? SpeechAct.EXPERIENCE_SHARE : SpeechAct.MATERIAL_SHARE;
      case PUSH -> SpeechAct.ANNOUNCEMENT;
      case CHECKIN -> SpeechAct.GREETING;
      default -> null;
    };
  }

  private static SpeechAct ofShare(NormalText text, Copied copied) {
    boolean isTold = text.size() >= TOLD && copied == Copied.NO;
    return isTold ? SpeechAct.EXPERIENCE_SHARE : SpeechAct.MATERIAL_SHARE;
  }

  /** Whether the source having said one act leaves room for another. */
  static boolean allows(SpeechAct said, SpeechAct other) {
    boolean isOfOccasion = said == SpeechAct.ANNOUNCEMENT || said == SpeechAct.GREETING;
    if (isOfOccasion && other == SpeechAct.EXPERIENCE_SHARE) {
      return false;
    }
    boolean isAsked = said == SpeechAct.QUESTION || said == SpeechAct.ANSWER;
    Set<SpeechAct> opposites = Set.of(SpeechAct.QUESTION, SpeechAct.ANSWER);
    return said == null || !(isAsked && opposites.contains(other));
  }
}
