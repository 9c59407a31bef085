package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** The rule a tier follows from: in this order, the first that holds. Source: definitions C3. */
public enum TierRule implements Code {
  CORE_VALUED(Tier.CORE, "index_percentile ≥ 0.9 and rfm_segment is important_value", "互动前列且重要价值"),
  CORE_HERO(Tier.CORE, "index_percentile ≥ 0.9 and a hero", "互动前列且为英雄"),
  ACTIVE(Tier.ACTIVE, "index_percentile ≥ 0.6", "互动达六成"),
  POTENTIAL_BUYER(Tier.POTENTIAL, "rfm_percentile > 0.5", "消费高于中位"),
  POTENTIAL_RISING(Tier.POTENTIAL, "trend_low > 0", "互动上升"),
  POTENTIAL_NEW(Tier.POTENTIAL, "joined_ago_days ≤ 28 and active_days_28 ≥ 2", "新人且活跃"),
  ORDINARY(Tier.ORDINARY, "none of these", "其余");

  private final Tier tier;
  private final String meaning;
  private final String label;

  TierRule(Tier tier, String meaning, String label) {
    this.tier = tier;
    this.meaning = meaning;
    this.label = label;
  }

  public Tier tier() {
    return tier;
  }

  @Override
  public String meaning() {
    return meaning;
  }

  @Override
  public String label() {
    return label;
  }
}
