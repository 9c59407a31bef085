package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Whether the guardrails of an action allow it. */
public enum GuardrailState implements Code {
  PASSED("it may be done, on the terms that are told", "通过"),
  BLOCKED("it must not be done, nor any other the rules have for this member or group", "拦截");

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
