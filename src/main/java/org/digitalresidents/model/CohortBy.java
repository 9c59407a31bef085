package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** What members who joined are told apart by. */
public enum CohortBy implements Code {
  ALL("not at all: everybody", "全部"),
  JOIN_WEEK("the week they joined", "入群周"),
  JOIN_MONTH("the month they joined", "入群月"),
  CHANNEL("the channel they came by", "入群渠道");

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
