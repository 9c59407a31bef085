package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** As what a member stands out. Source: S4:19, S0:17, definitions G1 to G4. */
public enum HeroKind implements Code {
  EXPERT("answers that are accepted or thanked for", "专家型"),
  ENTHUSIAST("week by week there for many, newcomers above all", "热情型"),
  ORGANISER("starts what others take part in", "组织型"),
  KOC(
      "a buyer whose experience others respond to, or who brings others (key opinion consumer)",
      "关键意见消费者"),
  OPINION_LEADER("the same, of somebody not known to have bought", "意见领袖(无购买证据)");

  private final String meaning;
  private final String label;

  HeroKind(String meaning, String label) {
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
