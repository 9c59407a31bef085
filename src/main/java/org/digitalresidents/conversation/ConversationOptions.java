package org.digitalresidents.conversation;

import java.io.Serializable;
import java.time.Duration;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.Reply;

/**
 * Settings of the conversations.
 *
 * @param conservative links at least as sure count under the conservative linking
 * @param liberal links at least as sure count under the liberal linking
 * @param horizonHours within how many hours a question is to be solved
 */
public record ConversationOptions(double conservative, double liberal, int horizonHours)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Definitions E1: 72 hours. */
  public static final int HORIZON_HOURS = 72;

  /** Above this a link near by is right in 83 of 100 cases by rules, 88 by the model. */
  public static final double CONSERVATIVE = Reply.LIKELY;

  /** Above this in 68 by rules, 75 by the model. */
  public static final double LIBERAL = 0.4;

  public static final ConversationOptions STANDARD =
      new ConversationOptions(CONSERVATIVE, LIBERAL, HORIZON_HOURS);

  public ConversationOptions {
    if (!(0 <= liberal && liberal <= conservative && conservative <= 1)) {
      throw new IllegalArgumentException(
          "0 ≤ liberal ≤ conservative ≤ 1 must hold, but they are %s and %s"
              .formatted(liberal, conservative));
    }
  }

  /**
   * How sure a link must be to count; what is less sure starts a conversation instead. Between the
   * two lies what linking leaves open. Links to open questions of long ago count under the liberal
   * linking however sure they are.
   *
   * <p>By the standard, share of the links that are right, and of the links people saw that are
   * found, on the development part of the Ubuntu IRC data, starts left out:
   *
   * <pre>
   *                 MODEL                          RULES
   * LIBERAL         right 74.8 %  found 66.9 %     right 67.5 %  found 59.6 %
   * CONSERVATIVE    right 87.6 %  found 48.5 %     right 83.4 %  found 31.5 %
   * </pre>
   */
  public double least(Linking linking) {
    return linking == Linking.CONSERVATIVE ? conservative : liberal;
  }

  /** The horizon in microseconds. */
  long horizon() {
    return Duration.ofHours(horizonHours).toMillis() * 1_000;
  }
}
