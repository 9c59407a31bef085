package org.digitalresidents.hero;

import java.io.Serializable;
import org.digitalresidents.time.AsOfGrid;

/**
 * Settings of heroes.
 *
 * @param grid from when members are seen
 * @param fewestAnswers of fewer answers nobody is called an expert
 * @param fewestParticipants so many others make a post or an event one that drew somebody
 * @param percent of the members who spoke, how many may be heroes of a kind; at least one may
 */
public record HeroOptions(AsOfGrid grid, int fewestAnswers, int fewestParticipants, int percent)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Definitions G1. */
  public static final int FEWEST_ANSWERS = 5;

  /** As many as make a share one that succeeded: definitions E3. */
  public static final int FEWEST_PARTICIPANTS = 3;

  public static final int PERCENT = 5;

  /** The last rank that makes a hero. */
  long lastRank(long spoke) {
    return Math.max(1, (spoke * percent + 99) / 100);
  }
}
