package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** Where it is taken from what is to be expected of a member before anything is seen of them. */
public enum PriorSource implements Code {
  COMMUNITY("estimated from the community, by moments", "由社群估计(矩法)"),
  STATED(
      "Beta(1, 1): all rates alike, as the community has too few to estimate it",
      "设定先验 Beta(1,1)(样本过少)");

  private final String meaning;
  private final String label;

  PriorSource(String meaning, String label) {
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
