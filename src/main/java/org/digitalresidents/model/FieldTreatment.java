package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** What becomes of a field on its way into the lake. Source: definitions H. */
public enum FieldTreatment implements Code {
  AS_GIVEN("kept as the source gives it", "原样保留"),
  IN_CLEAR("an id, kept in clear: the import had no key", "ID 明文保留"),
  PSEUDONYM("an id, replaced by a pseudonym under the key", "ID 以密钥假名化"),
  KEPT("a text, kept as it is", "文本保留"),
  REDACTED("a text, in which what could name or reach a person is replaced", "文本脱敏"),
  DROPPED("a text, not kept", "文本不保留"),
  MIXED("imports differ in it, or no run that is kept tells of one", "各次导入不一或无记录"),
  DERIVED("made by the import: no field of a source", "导入时生成");

  private final String meaning;
  private final String label;

  FieldTreatment(String meaning, String label) {
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
