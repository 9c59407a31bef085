package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** What an index of health is about. Source: definitions F, J4, J5. */
public enum HealthFamily implements Code {
  VALUE_EXCHANGE("what the brand asks of members, and what it and they give", "价值交换"),
  SHARED_IDENTITY("whether members are a we, and know one another", "共同身份"),
  SCRIPTS_AND_RISK("whether it is easy and safe to begin", "互动脚本与社交风险"),
  ACTIVITY_WORSHIP("activity without value", "活跃度崇拜"),
  GHOST_TOWN("groups in which members no longer talk", "鬼城"),
  STAFF("what those who run the community do, and what comes of it", "运营人员");

  private final String meaning;
  private final String label;

  HealthFamily(String meaning, String label) {
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
