package org.digitalresidents.hero;

import java.util.Arrays;
import java.util.Optional;
import org.digitalresidents.model.PriorSource;
import org.digitalresidents.stat.BetaRate;

/** What is to be expected of a helper's answers before one has seen them. */
final class Prior {
  /** Of fewer helpers, and fewer answers, a community is not judged by itself. */
  private static final int FEWEST_HELPERS = 10;

  private static final long FEWEST_ANSWERS = 50;
  private static final BetaRate STATED = new BetaRate(1, 1);

  private long[] credited = new long[16];
  private long[] answers = new long[16];
  private int helpers;
  private BetaRate rate;
  private PriorSource source;

  /** A helper answered so many, at least one. */
  void add(long creditedOfThem, long count) {
    if (helpers == answers.length) {
      credited = Arrays.copyOf(credited, 2 * helpers);
      answers = Arrays.copyOf(answers, 2 * helpers);
    }
    credited[helpers] = creditedOfThem;
    answers[helpers++] = count;
  }

  /** All helpers are known. */
  void settle() {
    long[] trials = Arrays.copyOf(answers, helpers);
    boolean isEnough = helpers >= FEWEST_HELPERS && Arrays.stream(trials).sum() >= FEWEST_ANSWERS;
    Optional<BetaRate> found =
        isEnough ? BetaRate.byMoments(Arrays.copyOf(credited, helpers), trials) : Optional.empty();
    rate = found.orElse(STATED);
    source = found.isPresent() ? PriorSource.COMMUNITY : PriorSource.STATED;
  }

  CreditRow credit(EvidenceRow did) {
    return CreditRow.of(did.answersCredited(), did.answers(), rate, source);
  }
}
