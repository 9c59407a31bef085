package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** What the words of a group are held against. */
public enum TermReference implements Code {
  OTHER_GROUPS("what members say in the community's other groups", "本社群其他群"),
  GENERAL("how words are used in general", "通用语料");

  private final String meaning;
  private final String label;

  TermReference(String meaning, String label) {
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
