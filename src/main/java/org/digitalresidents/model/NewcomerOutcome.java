package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** What became of newcomers' first posts, over the whole of the data. Observational. */
public enum NewcomerOutcome implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("Where the first post was; '*' is the whole community.", "首帖所在群;* 为全社群").key()),
  MEASURE(Spec.code(NewcomerMeasure.class, "What is shown.", "指标").key());

  public static final Table NEWCOMER_OUTCOME =
      Table.of(
          "newcomer_outcome",
          "one row per community, group and measure; observational",
          "每个社群、群、指标一行(观察性)",
          values(),
          Estimate.values());

  private final Spec spec;

  NewcomerOutcome(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
