package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** What members are told apart by. */
public enum CohortBy implements Code {
  ALL("not at all: everybody", "全部"),
  JOIN_DAY("the day they joined", "入群日"),
  JOIN_WEEK("the week they joined", "入群周"),
  JOIN_MONTH("the month they joined", "入群月"),
  ENTRY_DAY("the day they entered the funnel", "进入漏斗日"),
  ENTRY_WEEK("the week they entered the funnel", "进入漏斗周"),
  ENTRY_MONTH("the month they entered the funnel", "进入漏斗月"),
  CHANNEL("the channel they came by", "渠道");

  private final String meaning;
  private final String label;

  CohortBy(String meaning, String label) {
    this.meaning = meaning;
    this.label = label;
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
