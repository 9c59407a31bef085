package org.digitalresidents.conversation;

import java.io.Serializable;
import java.time.Duration;
import org.digitalresidents.model.Linking;

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

  /** Of links so sure, 83 of 100 by rules are right, 88 by the model; see the linkers. */
  public static final double CONSERVATIVE = 0.7;

  /** Of links so sure, 68 of 100 by rules are right, 75 by the model. */
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

  /** How sure a link must be to count. */
  double least(Linking linking) {
    return linking == Linking.CONSERVATIVE ? conservative : liberal;
  }

  /** The horizon in microseconds. */
  long horizon() {
    return Duration.ofHours(horizonHours).toMillis() * 1_000;
  }
}
