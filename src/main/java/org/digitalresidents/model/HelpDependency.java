package org.digitalresidents.model;

import org.digitalresidents.table.Field;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/**
 * On how few members help rests, in the 90 business days before an as-of. Counted are answers of
 * members to other members. Source: definitions G5.
 */
public enum HelpDependency implements Field {
  COMMUNITY_ID(Spec.id("The community.", "社群").key()),
  GROUP_ID(Spec.id("The group; '*' is the whole community.", "群;* 为全社群").key()),
  AS_OF(
      Spec.instant("From when it is seen, exclusive: the end of a month, or data_end.", "截至时间(不含)")
          .key()),
  MONTH(Spec.day("The first day of the month that ends then, or is under way.", "月份首日")),
  IS_COMPLETE(Spec.flag("The month ended by data_end.", "月份是否完整")),
  ANSWERS(Spec.count("Questions answered, once for each helper.", "解答数")),
  HELPERS(Spec.count("Who answered.", "解答人数")),
  BUS_FACTOR(
      Spec.count("The fewest members who give half of the answers, of ten or more.", "半数解答依赖的最少人数")
          .nullBecause(NullReason.BASE_ZERO, NullReason.TOO_FEW)),
  TOP_SHARE(Spec.share("Share of who answered most.", "第一名解答占比").nullBecause(NullReason.BASE_ZERO)),
  TOP_SHARE_LOW(
      Spec.share("Lower end of its 95 % Wilson interval.", "占比区间下限").nullWhen("top_share is null")),
  TOP_SHARE_HIGH(
      Spec.share("Upper end of its 95 % Wilson interval.", "占比区间上限").nullWhen("top_share is null"));

  public static final Table HELP_DEPENDENCY =
      Table.of(
          "help_dependency",
          "one row per community and as-of, and per group with answers in the 90 days before",
          "每个社群、截至时间一行,近90天内有解答的群各一行",
          values());

  private final Spec spec;

  HelpDependency(Spec spec) {
    this.spec = spec;
  }

  @Override
  public Spec spec() {
    return spec;
  }
}
