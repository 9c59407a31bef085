package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * How likely a member of a tier is to reach the core before leaving, if all months were as those
 * seen and only the tier mattered: an absorbing Markov chain of all moves together. Source: S3:5,
 * definitions B5.
 */
public enum TierPath implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  FROM_TIER(Spec.code(Tier.class, "The tier they are in.", "所在层级").key()),
  MOVES(Spec.count("Moves from it that were seen, those who stayed among them.", "观察到的转移数")),
  REACH_CORE(
      Spec.share("Probability to reach the core before leaving.", "离开前到达核心的概率")
          .nullBecause(NullReason.BASE_ZERO, NullReason.NOT_OBSERVED)),
  MONTHS_TO_CORE(
      Spec.measure("months", "Expected months until then, of those who reach it.", "到达者的期望月数")
          .nullBecause(NullReason.BASE_ZERO, NullReason.NOT_OBSERVED, NullReason.NOT_REACHED));

  public static final Table TIER_PATH =
      Table.of("tier_path", "one row per community and tier", "每个社群、层级一行", values());

  private final Spec spec;

  TierPath(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
