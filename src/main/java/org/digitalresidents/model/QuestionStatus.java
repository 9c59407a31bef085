package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** How long a question could be watched. */
public enum QuestionStatus implements Code {
  OPEN("younger than the horizon when the data end", "未到期"),
  MATURED("as old as the horizon or older", "已到期"),
  CENSORED("given up before the horizon: too many questions at once", "提前停止观察");

  private final String meaning;
  private final String label;

  QuestionStatus(String meaning, String label) {
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
