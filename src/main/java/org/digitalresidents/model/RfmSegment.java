package org.digitalresidents.model;

import org.digitalresidents.table.Code;

/**
 * The eight kinds of buyers by whether recency, frequency and money are high, as is the market's
 * use; important is who pays much. Source: S3:9 (初步分类), definitions C2.
 */
public enum RfmSegment implements Code {
  IMPORTANT_VALUE("recent, often, much", "重要价值"),
  IMPORTANT_DEVELOP("recent, seldom, much", "重要发展"),
  IMPORTANT_KEEP("long ago, often, much", "重要保持"),
  IMPORTANT_WIN_BACK("long ago, seldom, much", "重要挽留"),
  GENERAL_VALUE("recent, often, little", "一般价值"),
  GENERAL_DEVELOP("recent, seldom, little", "一般发展"),
  GENERAL_KEEP("long ago, often, little", "一般保持"),
  GENERAL_WIN_BACK("long ago, seldom, little", "一般挽留"),
  NO_ORDERS("no order in the time looked at: not scored", "未消费");

  private final String meaning;
  private final String label;

  RfmSegment(String meaning, String label) {
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
