package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * Which values have which score: the cut points, to be read, and to score other months by. Source:
 * definitions C1 (frozen cuts).
 */
public enum RfmCut implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  AS_OF(Spec.instant("From when the values are seen, exclusive.", "截至时间(不含)").key()),
  MEASURE(Spec.code(RfmMeasure.class, "What is scored.", "评分项").key()),
  SCORE(Spec.number("score", "The score.", "评分").key()),
  SMALLEST_VALUE(Spec.number("as measured", "The smallest value with it.", "该分最小值")),
  LARGEST_VALUE(Spec.number("as measured", "The largest value with it.", "该分最大值")),
  MEMBER_COUNT(Spec.count("Members with it.", "人数")),
  BINS(Spec.count("How many different scores there are: ties can leave fewer than k.", "有效分档数")),
  HIGH_FROM(
      Spec.number("as measured", "The value from which on it is high.", "判为高的起始值")
          .nullWhen("no value is, or it is a measure of activity, which is not split"));

  public static final Table RFM_CUT =
      Table.of(
          "rfm_cut",
          "one row per community, as-of, measure and score that occurs; values of 0 or less, which"
              + " score 1, are left out",
          "每个社群、截至时间、评分项、出现的评分一行(不含得1分的零值与负值)",
          values());

  private final Spec spec;

  RfmCut(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
