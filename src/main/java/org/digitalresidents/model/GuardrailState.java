package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Whether the guardrails of an action allow it. */
public enum GuardrailState implements Code {
  PASSED("it may be done, on the terms that are told", "通过"),
  NOT_KNOWN(
      "it may be done only on the terms that are told: whether the group resists pushes is not known",
      "是否抵抗未知,仅可按条件执行"),
  BLOCKED("it must not be done, nor any other the rules have for this member or group", "拦截"),
  NOTHING_DUE("no rule holds for this member or group: there is nothing to do", "无待办");

  private final String meaning;
  private final String label;

  GuardrailState(String meaning, String label) {
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
