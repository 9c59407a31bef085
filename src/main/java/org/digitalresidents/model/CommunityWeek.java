package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** Base metrics by week, with growth on the week before and the same week of last year. Dense. */
public enum CommunityWeek implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),
  WEEK_START(Spec.day("The first day of the week, in the business zone.", "周起始日").key());

  /** Growth of a week: columns that only the week table has. */
  public enum Growth implements Field {
    BUYERS_WOW(growth("Growth of buyers on the week before.", "转化人数环比")),
    GMV_WOW(growth("Growth of GMV on the week before.", "GMV 环比")),
    GMV_NET_WOW(growth("Growth of net GMV on the week before.", "净 GMV 环比")),
    BUYERS_LAST_YEAR(
        Spec.count("Buyers in the same week of last year.", "去年同周转化人数")
            .nullBecause(NullReason.NO_ORDERS, NullReason.NO_SAME_WEEK)),
    GMV_LAST_YEAR_MINOR(
        Spec.money("GMV in the same week of last year.", "去年同周 GMV")
            .nullBecause(NullReason.NO_ORDERS, NullReason.NO_SAME_WEEK)),
    BUYERS_YOY(growthOnYear("Growth of buyers on the same week of last year.", "转化人数同比")),
    GMV_YOY(growthOnYear("Growth of GMV on the same week of last year.", "GMV 同比"));

    private final Spec spec;

    Growth(Spec spec) {
      this.spec = spec;
    }

    private static Spec growth(String meaning, String label) {
      return Spec.measure("growth, fraction", meaning, label)
          .nullBecause(
              NullReason.NO_ORDERS,
              NullReason.NO_PREVIOUS,
              NullReason.PERIOD_INCOMPLETE,
              NullReason.BASE_ZERO,
              NullReason.BASE_NEGATIVE);
    }

    private static Spec growthOnYear(String meaning, String label) {
      return Spec.measure("growth, fraction", meaning, label)
          .nullBecause(
              NullReason.NO_ORDERS,
              NullReason.NO_SAME_WEEK,
              NullReason.PERIOD_INCOMPLETE,
              NullReason.BASE_ZERO,
              NullReason.BASE_NEGATIVE);
    }

    @Override
    public Spec spec() {
      return spec;
    }
  }

  public static final Table COMMUNITY_WEEK =
      Table.of(
          "community_week",
          "one row per community, group and week, from the community's first week to data_end",
          "每个社群、群、每周一行(自首周至数据截止,含无行为周)",
          values(),
          CommunityMetric.values(),
          Growth.values());

  private final Spec spec;

  CommunityWeek(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
