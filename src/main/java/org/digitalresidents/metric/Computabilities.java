package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.digitalresidents.model.Computability.COMMUNITY_ID;
import static org.digitalresidents.model.Computability.COMPUTABILITY;
import static org.digitalresidents.model.Computability.COMPUTABLE;
import static org.digitalresidents.model.Computability.METRIC;
import static org.digitalresidents.model.Computability.REASON;
import static org.digitalresidents.model.Computability.REMEDY;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.CommunityMetric;
import org.digitalresidents.model.CommunityWeek;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.table.Field;

/**
 * Which metrics a community's sources support (不可计算 where they do not), and what to import to get
 * the others. Source: definitions 8.3.
 */
public final class Computabilities {
  private enum Part implements Named {
    METRIC
  }

  private static final Map<NullReason, String> REMEDIES =
      Map.of(
          NullReason.NO_JOINS,
          "Import joins (acts of etype join, with the time each member came in). / 导入入群记录(etype 为 join,含每位成员的入群时间)。",
          NullReason.NO_LEAVES,
          "Import leaves (acts of etype leave or kick). / 导入退群记录(etype 为 leave 或 kick)。",
          NullReason.NO_ORDERS,
          "Import orders with the buyer's account, time and amount. / 导入订单(含买家账号、时间、金额)。",
          NullReason.NO_ACTIVITY,
          "Import messages, reactions or check-ins with their authors. / 导入带作者的消息、表态或打卡记录。");

  private Computabilities() {}

  /** One row per community and each metric that can be missing for want of a source. */
  public static Dataset<Row> of(Dataset<Row> community) {
    Column metrics = array(sourced().map(Computabilities::row).toArray(Column[]::new));
    Column metric = Part.METRIC.col();

    return COMPUTABILITY.conform(
        community
            .select(Community.COMMUNITY_ID.col(), Part.METRIC.from(explode(metrics)))
            .select(
                COMMUNITY_ID.col(),
                METRIC.from(metric.getField(METRIC.column())),
                COMPUTABLE.from(metric.getField(REASON.column()).isNull()),
                REASON.from(metric.getField(REASON.column())),
                REMEDY.from(remedy(metric.getField(REASON.column())))));
  }

  private static Stream<Field> sourced() {
    return Stream.<Field[]>of(CommunityMetric.values(), CommunityWeek.Growth.values())
        .flatMap(Arrays::stream)
        .filter(field -> field.spec().reasons().stream().anyMatch(Sources::isMissingSource));
  }

  private static Column row(Field metric) {
    return struct(METRIC.from(lit(metric.column())), REASON.from(Sources.missing(metric)));
  }

  private static Column remedy(Column reason) {
    Column remedy = lit(null).cast(DataTypes.StringType);
    for (Map.Entry<NullReason, String> entry : REMEDIES.entrySet()) {
      remedy = when(reason.equalTo(entry.getKey().code()), entry.getValue()).otherwise(remedy);
    }
    return remedy;
  }
}
