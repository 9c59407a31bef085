package org.digitalresidents.role;

import java.io.Serializable;

/**
 * What roles depend on beside the data.
 *
 * @param minActs m: who has fewer acts in a span has no role
 * @param seed of all that is left to chance
 * @param mostRows so many rows of a span at most are looked at for groups, or about as many
 */
public record RoleOptions(int minActs, long seed, int mostRows) implements Serializable {
  /** Source: methods §1.4. */
  public static final RoleOptions STANDARD = new RoleOptions(5, 1, 50_000);

  public RoleOptions from(int acts, long otherSeed) {
    return new RoleOptions(acts, otherSeed, mostRows);
  }
}
