package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/** For whom content is meant, by how far they have come. Source: S3:7, definitions J2. */
public enum ContentStage implements Code {
  ALL("all content, whatever its stage", "全部"),
  AWARENESS("light: entertaining, popular science, short videos", "认知(趣味科普、短视频、图文)"),
  INTEREST("deep: white papers, analyses", "兴趣(白皮书、深度分析)"),
  DECISION("solutions: tutorials, cases", "决策(教程、成功案例)"),
  UNTAGGED("neither the source nor the lexicon tells", "未标注");

  private final String meaning;
  private final String label;

  ContentStage(String meaning, String label) {
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
