package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.Computability.CAVEAT;
import static org.digitalresidents.model.Computability.COMMUNITY_ID;
import static org.digitalresidents.model.Computability.COMPUTABILITY;
import static org.digitalresidents.model.Computability.COMPUTABLE;
import static org.digitalresidents.model.Computability.METRIC;
import static org.digitalresidents.model.Computability.REASON;
import static org.digitalresidents.model.Computability.REMEDY;
import static org.digitalresidents.model.Computability.SOURCE;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.CommunityMetric;
import org.digitalresidents.model.CommunityWeek;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.MemberSnapshot;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.SourceHour;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Named;

/**
 * Which metrics a community's sources support, together and each by itself (不可计算 where they do
 * not), and what to import to get the others. Source: definitions 8.3.
 */
public final class Computabilities {
  private enum Part implements Named {
    METRIC,
    HAS_ROSTER
  }

  /** All sources together. */
  private static final String ALL = "*";

  /** 潜水者, who are on a roster and never act: needs the whole community, so no source has it. */
  private static final String LURKERS = "lurkers";

  private static final Map<NullReason, String> REMEDIES =
      Map.of(
          NullReason.NO_JOINS,
          "Import joins (acts of etype join, with the time each member came in). / 导入入群记录(etype 为 join,含每位成员的入群时间)。",
          NullReason.NO_LEAVES,
          "Import leaves (acts of etype leave or kick). / 导入退群记录(etype 为 leave 或 kick)。",
          NullReason.NO_ORDERS,
          "Import orders with the buyer's account, time and amount. / 导入订单(含买家账号、时间、金额)。",
          NullReason.NO_ACTIVITY,
          "Import messages, reactions or check-ins with their authors. / 导入带作者的消息、表态或打卡记录。",
          NullReason.NO_ROSTER,
          "Import a roster (CSV with account_id, group_id, as_of, joined_at, or WeCom groupchat/get)."
              + " / 导入成员名册(CSV,含 account_id、group_id、as_of、joined_at;或企业微信 groupchat/get)。");

  private Computabilities() {}

  /**
   * One row per community, source and each metric that can be missing for want of a source; those
   * of all sources together besides.
   *
   * @param snapshots rows of {@code member_snapshot}
   */
  public static Dataset<Row> of(
      Dataset<Row> community, Dataset<Row> sourceHours, Dataset<Row> snapshots) {
    Stream<Column> rows = Stream.concat(sourced().map(Computabilities::row), Stream.of(lurkers()));
    Column metric = Part.METRIC.col();
    Column reason = metric.getField(REASON.column());

    return COMPUTABILITY.conform(
        together(community, snapshots)
            .unionByName(bySource(community, sourceHours))
            .withColumn(Part.METRIC.column(), explode(array(rows.toArray(Column[]::new))))
            .select(
                COMMUNITY_ID.col(),
                SOURCE.col(),
                METRIC.from(metric.getField(METRIC.column())),
                COMPUTABLE.from(reason.isNull()),
                REASON.from(reason),
                REMEDY.from(remedy(reason)),
                CAVEAT.from(metric.getField(CAVEAT.column())))
            .where(METRIC.col().notEqual(LURKERS).or(SOURCE.col().equalTo(ALL))));
  }

  private static Dataset<Row> together(Dataset<Row> community, Dataset<Row> snapshots) {
    Dataset<Row> rosters =
        snapshots
            .groupBy(MemberSnapshot.COMMUNITY_ID.col())
            .agg(Part.HAS_ROSTER.from(max(MemberSnapshot.IS_ROSTER.col())));
    return community
        // One row a community on the right.
        .join(broadcast(rosters), new String[] {COMMUNITY_ID.column()}, "left")
        .select(
            COMMUNITY_ID.col(),
            SOURCE.from(lit(ALL)),
            Community.ACTIVITY_ACTS.col(),
            Community.JOIN_ACTS.col(),
            Community.ROSTER_ACTS.col(),
            Community.LEAVE_ACTS.col(),
            Community.ORDER_ACTS.col(),
            Part.HAS_ROSTER.from(coalesce(Part.HAS_ROSTER.col(), lit(false))));
  }

  private static Dataset<Row> bySource(Dataset<Row> community, Dataset<Row> sourceHours) {
    return SourceHistory.of(sourceHours, community)
        .groupBy(COMMUNITY_ID.col(), SOURCE.col())
        .agg(
            acts(Community.ACTIVITY_ACTS, Etype::isActivity),
            acts(Community.JOIN_ACTS, etype -> etype == Etype.JOIN),
            Community.ROSTER_ACTS.from(lit(0L)),
            acts(Community.LEAVE_ACTS, etype -> etype == Etype.LEAVE || etype == Etype.KICK),
            acts(Community.ORDER_ACTS, etype -> etype == Etype.ORDER),
            Part.HAS_ROSTER.from(lit(false)));
  }

  /** Whoever's acts they are; but none where the community has none of members. */
  private static Column acts(Community ofCommunity, Predicate<Etype> isWanted) {
    Object[] codes = Arrays.stream(Etype.values()).filter(isWanted).map(Etype::code).toArray();
    Column ofSource =
        sum(when(SourceHour.ETYPE.col().isin(codes), SourceHour.ACTS.col()).otherwise(0L));
    return ofCommunity.from(least(ofSource, max(ofCommunity.col())));
  }

  private static Stream<Field> sourced() {
    return Stream.<Field[]>of(CommunityMetric.values(), CommunityWeek.Growth.values())
        .flatMap(Arrays::stream)
        .filter(field -> field.spec().reasons().stream().anyMatch(Sources::isMissingSource));
  }

  private static Column row(Field metric) {
    return metric(metric.column(), Sources.missing(metric), caveat(metric));
  }

  private static Column lurkers() {
    Column noRoster = when(Part.HAS_ROSTER.col(), null).otherwise(NullReason.NO_ROSTER.code());
    Column noActivity =
        when(Community.ACTIVITY_ACTS.col().equalTo(0), NullReason.NO_ACTIVITY.code());
    return metric(LURKERS, coalesce(noRoster, noActivity), noText());
  }

  private static Column metric(String name, Column reason, Column caveat) {
    return struct(METRIC.from(lit(name)), REASON.from(reason), CAVEAT.from(caveat));
  }

  private static Column caveat(Field metric) {
    Column caveat = noText();
    for (Map.Entry<String, String> limit : SourceLimit.on(metric).entrySet()) {
      caveat = when(SOURCE.col().equalTo(limit.getKey()), limit.getValue()).otherwise(caveat);
    }
    return caveat;
  }

  private static Column noText() {
    return lit(null).cast(DataTypes.StringType);
  }

  private static Column remedy(Column reason) {
    Column remedy = noText();
    for (Map.Entry<NullReason, String> entry : REMEDIES.entrySet()) {
      remedy = when(reason.equalTo(entry.getKey().code()), entry.getValue()).otherwise(remedy);
    }
    return remedy;
  }
}
