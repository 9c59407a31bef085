package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** What members give a community, each to a different extent. */
public enum Contribution implements Code {
  MESSAGES("acts that others can read, as in community_week", "发言数"),
  HELP("times a member helped another", "互助次数"),
  GMV_NET("paid less refunded, in minor units", "净消费金额");

  private final String meaning;
  private final String label;

  Contribution(String meaning, String label) {
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
