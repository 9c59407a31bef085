package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** How much is taken for a reply where the source does not say; the two make a band. */
public enum Linking implements Code {
  CONSERVATIVE("only what is likely a reply", "保守关联"),
  LIBERAL("all that may be a reply", "宽松关联");

  private final String meaning;
  private final String label;

  Linking(String meaning, String label) {
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
