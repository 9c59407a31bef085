package org.digitalresidents.resident;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.RoleFeature.COMMUNITY_ID;
import static org.digitalresidents.model.RoleFeature.NET_MINOR;
import static org.digitalresidents.model.RoleFeature.ORDER_COUNT;
import static org.digitalresidents.model.RoleFeature.READ_COUNT;
import static org.digitalresidents.model.RoleFeature.ROLE_ACT_COUNT;
import static org.digitalresidents.model.RoleFeature.ROLE_FEATURE;
import static org.digitalresidents.model.RoleFeature.SPAN;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.MemberWindow;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.RoleFeature;
import org.digitalresidents.model.RoleSpan;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/**
 * What a member's part can be told by. A share of few acts is drawn to what members usually do:
 * {@code p = (c + s·π) / (N + s)}, where π is the mean of the members' own shares, so that one who
 * says half of everything is one member. Source: methods §1.3, §1.8.
 */
public final class RoleFeatures {
  /** s: so many acts of the usual kind are added to a member's own. Source: methods §1.3. */
  private static final int PRIOR_ACTS = 5;

  /** Shares of fewer acts are not asked what is usual. Source: definitions D. */
  private static final int FEWEST_ACTS = 5;

  /** Shares are added up in whole billionths, so that no order of adding makes a difference. */
  private static final double BILLION = 1e9;

  /** What is usual in a community, in spans of one length. */
  private enum Usual implements Named {
    COMMUNITY,
    SPAN,
    QUESTION,
    ANSWER,
    SHARE,
    BANTER,
    APPRECIATION,
    ANNOUNCEMENT,
    /** Members with enough acts. */
    MEMBERS,
    READS,
    ORDERS
  }

  /** When the data of a community begin. */
  private enum Data implements Named {
    COMMUNITY,
    FIRST_DAY
  }

  private record Act(RoleFeature count, RoleFeature share, Usual usual) {}

  private static final List<Act> ACTS =
      List.of(
          new Act(RoleFeature.QUESTION_COUNT, RoleFeature.QUESTION_SHARE, Usual.QUESTION),
          new Act(RoleFeature.ANSWER_COUNT, RoleFeature.ANSWER_SHARE, Usual.ANSWER),
          new Act(RoleFeature.SHARE_COUNT, RoleFeature.SHARE_SHARE, Usual.SHARE),
          new Act(RoleFeature.BANTER_COUNT, RoleFeature.BANTER_SHARE, Usual.BANTER),
          new Act(
              RoleFeature.APPRECIATION_COUNT, RoleFeature.APPRECIATION_SHARE, Usual.APPRECIATION),
          new Act(
              RoleFeature.ANNOUNCEMENT_COUNT, RoleFeature.ANNOUNCEMENT_SHARE, Usual.ANNOUNCEMENT));

  private RoleFeatures() {}

  /**
   * Rows of {@code role_feature}.
   *
   * @param windows rows of {@code member_window}
   * @param tallies rows of {@link RoleTallies#ROLE_TALLY}; read twice
   * @param community rows of {@code community}
   * @param zone where the business day begins and ends
   */
  public static Dataset<Row> of(
      Dataset<Row> windows, Dataset<Row> tallies, Dataset<Row> community, ZoneId zone) {
    String[] key =
        Stream.of(COMMUNITY_ID, RoleFeature.MEMBER_ID, SPAN, RoleFeature.WINDOW_START)
            .map(Field::column)
            .toArray(String[]::new);
    Column isSame =
        COMMUNITY_ID.col().equalTo(Usual.COMMUNITY.col()).and(SPAN.col().equalTo(Usual.SPAN.col()));
    Column[] declared =
        Arrays.stream(ROLE_FEATURE.schema().fieldNames())
            .map(functions::col)
            .toArray(Column[]::new);
    Column isOfData = COMMUNITY_ID.col().equalTo(Data.COMMUNITY.col());
    // Both have one row per member and span; a community has one of what is usual for each span,
    // and one first day.
    return ROLE_FEATURE.conform(
        windows
            .join(tallies, key)
            .join(broadcast(usual(windows, tallies)), isSame)
            .join(broadcast(begins(community, zone)), isOfData)
            .withColumns(made())
            .select(declared));
  }

  private static Dataset<Row> begins(Dataset<Row> community, ZoneId zone) {
    return community.select(
        Data.COMMUNITY.from(COMMUNITY_ID.col()),
        Data.FIRST_DAY.from(Period.day(zone).dayOf(Community.FIRST_TS.col())));
  }

  /** In the first window nobody knows what was before the data begin. */
  private static Column isComplete() {
    Column isAllTime = SPAN.col().equalTo(RoleSpan.ALL_TIME.code());
    Column isCovered = RoleFeature.WINDOW_START.col().geq(Data.FIRST_DAY.col());
    return MemberWindow.IS_COMPLETE.col().and(isAllTime.or(isCovered));
  }

  private static Dataset<Row> usual(Dataset<Row> windows, Dataset<Row> tallies) {
    Column isEnough = ROLE_ACT_COUNT.col().geq(FEWEST_ACTS);
    List<Column> told = new ArrayList<>();
    for (Act act : ACTS) {
      Column billionths = round(ratio(act.count(), ROLE_ACT_COUNT).multiply(BILLION));
      told.add(act.usual().from(when(isEnough, billionths.cast(DataTypes.LongType))));
    }
    told.add(Usual.MEMBERS.from(when(isEnough, 1L).otherwise(0L)));
    told.add(Usual.ORDERS.from(ORDER_COUNT.col()));
    Column reads = Usual.READS.from(MemberWindow.READ_COUNT.col());
    List<Column> sums =
        EnumSet.range(Usual.QUESTION, Usual.ORDERS).stream()
            .map(each -> each.from(sum(each.col())))
            .toList();
    Dataset<Row> all =
        tallies
            .select(placed(told.toArray(Column[]::new)))
            .unionByName(windows.select(placed(reads)), true);
    return Named.aggregate(all.groupBy(Usual.COMMUNITY.col(), Usual.SPAN.col()), sums);
  }

  private static Column[] placed(Column... more) {
    Column community = Usual.COMMUNITY.from(COMMUNITY_ID.col());
    return Named.columns(List.of(community, Usual.SPAN.from(SPAN.col())), more);
  }

  /** The columns that neither input has, or not with its reason. */
  private static Map<String, Column> made() {
    Map<String, Column> made = new LinkedHashMap<>();
    Column noReads = when(Usual.READS.col().equalTo(0L), NullReason.NO_READS.code());
    Column noOrders = when(Usual.ORDERS.col().equalTo(0L), NullReason.NO_ORDERS.code());
    made.put(RoleFeature.IS_COMPLETE.column(), isComplete());
    ACTS.forEach(act -> put(made, act.share(), shrunk(act), isUnknown()));
    putRatio(
        made, RoleFeature.RECIPROCITY, RoleFeature.MUTUAL_PARTNER_COUNT, RoleFeature.PARTNER_COUNT);
    putRatio(
        made, RoleFeature.ACCEPTANCE, RoleFeature.ACCEPTED_COUNT, RoleFeature.JUDGED_HELP_COUNT);
    put(made, READ_COUNT, READ_COUNT.col(), noReads);
    put(made, ORDER_COUNT, ORDER_COUNT.col(), noOrders);
    put(made, NET_MINOR, NET_MINOR.col(), coalesce(noOrders, NET_MINOR.reason()));
    return made;
  }

  private static Column shrunk(Act act) {
    Column usual = try_divide(real(act.usual().col()), real(Usual.MEMBERS.col()));
    Column prior = usual.divide(BILLION).multiply(PRIOR_ACTS);
    Column whole = real(ROLE_ACT_COUNT.col()).plus(PRIOR_ACTS);
    return try_divide(real(act.count().col()).plus(prior), whole);
  }

  private static Column isUnknown() {
    Column isKnown = ROLE_ACT_COUNT.col().gt(0L).and(Usual.MEMBERS.col().gt(0L));
    return when(isKnown, null).otherwise(NullReason.TOO_FEW.code());
  }

  private static void putRatio(
      Map<String, Column> made, RoleFeature ratio, RoleFeature part, RoleFeature whole) {
    Column isNone = when(whole.col().equalTo(0L), NullReason.BASE_ZERO.code());
    put(made, ratio, ratio(part, whole), isNone);
  }

  private static void put(
      Map<String, Column> made, Field field, Column value, Column reasonAgainst) {
    made.put(field.column(), when(reasonAgainst.isNull(), value));
    made.put(field.reasonColumn(), reasonAgainst);
  }

  private static Column ratio(RoleFeature part, RoleFeature whole) {
    return try_divide(real(part.col()), real(whole.col()));
  }

  private static Column real(Column count) {
    return count.cast(DataTypes.DoubleType);
  }
}
