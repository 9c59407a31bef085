package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** How long ago a member came in, in whole days. */
public enum TenureBand implements Code {
  UP_TO_28_DAYS("up to 28 days", "28 天以内"),
  UP_TO_91_DAYS("up to 91 days, 13 weeks", "91 天以内"),
  LONGER("longer; or first seen longer ago, where the join is not known", "91 天以上(入群时间不明者按首次出现)"),
  UNKNOWN(
      "the join is not known, and they were not seen more than 91 days ago",
      "未知(入群时间不明且首次出现不足 91 天)");

  private final String meaning;
  private final String label;

  TenureBand(String meaning, String label) {
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
