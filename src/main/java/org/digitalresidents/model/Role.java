package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** The part a member plays in the talk of a community: the digital resident. Source: S4:9. */
public enum Role implements Code {
  ASKER("asks more than others do", "提问者"),
  ANSWERER("answers others' questions", "解答者"),
  SHARER("shares experience and material", "分享者"),
  BANTERER("jokes and teases", "调侃者"),
  APPRECIATOR("thanks and agrees", "暖场者"),
  ORGANISER("announces and starts things", "组织者"),
  ALL_ROUNDER("does of everything about as much as all do", "均衡参与者"),
  SHALLOW_LURKER(
      "in for 14 days or more of the span, says nothing, but reads, reacts, takes part", "潜水者·浅水"),
  DEEP_LURKER("in for 14 days or more of the span, and not seen to do anything", "潜水者·深潜"),
  SILENT_NEWCOMER("joined less than 14 days before and has not said anything", "新人未开口"),
  BRIEF_VISITOR(
      "silent, and in too briefly, or not known to be in, to be called a lurker", "短暂停留者"),
  OCCASIONAL("says too little to tell", "偶尔发言者"),
  UNDECIDED("says enough, and no part stands out", "混合/未定");

  private final String meaning;
  private final String label;

  Role(String meaning, String label) {
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
