package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** What may be about to go wrong with a member: the first that holds. */
public enum MemberRisk implements Code {
  UNHEARD("has asked or written, and nobody has ever replied or reacted", "发言或提问无人回应"),
  HERO_OVERLOADED("a hero who carries at least twice the usual share of answers", "英雄过载"),
  HERO_DECLINING("a hero who gives at most half as much as usual", "英雄衰退"),
  BUYER_LEAVING("a buyer who has likelier stopped than not: p_alive is below 0.5", "可能停止购买"),
  FALLING_SILENT("was active, and is likelier gone than not: p_still_here is below 0.5", "可能就此沉默"),
  SILENT("was active, and not for four weeks or more", "沉默"),
  NEVER_SPOKE("has never been active", "从未互动"),
  NONE("nothing of this", "无");

  private final String meaning;
  private final String label;

  MemberRisk(String meaning, String label) {
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
