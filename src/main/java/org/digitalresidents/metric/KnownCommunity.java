package org.digitalresidents.metric;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.CommunityMetric;
import org.digitalresidents.model.NullReason;

/**
 * What is known of a community, whatever the period.
 *
 * @param firstDay the business day of its first act
 * @param lastDay the last business day of which its data speak
 * @param dataEnd exclusive
 * @param missing for want of which source a metric is null
 * @param currency of its amounts; null where it has no orders
 */
record KnownCommunity(
    LocalDate firstDay,
    LocalDate lastDay,
    Instant dataEnd,
    Map<CommunityMetric, NullReason> missing,
    String currency)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * From a row of {@code community}.
   *
   * @param currencies of all communities
   */
  static KnownCommunity of(Row community, ZoneId zone, Currencies currencies) {
    Instant first = community.getAs(Community.FIRST_TS.column());
    Instant dataEnd = community.getAs(Community.DATA_END.column());
    Map<CommunityMetric, NullReason> missing = new EnumMap<>(CommunityMetric.class);
    for (CommunityMetric metric : CommunityMetric.values()) {
      Sources.missing(metric, community).ifPresent(reason -> missing.put(metric, reason));
    }
    boolean hasOrders = community.<Long>getAs(Community.ORDER_ACTS.column()) > 0;
    String id = community.getAs(Community.COMMUNITY_ID.column());
    return new KnownCommunity(
        first.atZone(zone).toLocalDate(),
        dataEnd.minusNanos(1_000).atZone(zone).toLocalDate(),
        dataEnd,
        missing,
        hasOrders ? currencies.of(id).orElse(null) : null);
  }

  /** Whether the sources give all that a metric needs. */
  boolean gives(CommunityMetric metric) {
    return !missing.containsKey(metric);
  }
}
