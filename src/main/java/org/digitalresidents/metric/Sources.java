package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.CommunityMetric;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.table.Code;
import org.digitalresidents.table.Field;

/**
 * What a community's sources do not give, and so which numbers are null and why. A column's reasons
 * are tried in the order it declares them; where none holds, a number is a number, and 0 means that
 * nothing happened.
 */
final class Sources {
  private static final Map<NullReason, Community> MISSING =
      Map.of(
          NullReason.NO_JOINS, Community.JOIN_ACTS,
          NullReason.NO_LEAVES, Community.LEAVE_ACTS,
          NullReason.NO_ORDERS, Community.ORDER_ACTS,
          NullReason.NO_ACTIVITY, Community.ACTIVITY_ACTS);

  /** Flows of joins; all else that rests on membership can rest on a roster too. */
  private static final Set<Field> OF_JOINS =
      Set.of(
          CommunityMetric.NEW_MEMBERS,
          CommunityMetric.JOINS,
          CommunityMetric.FIRST_EVER_JOINS,
          CommunityMetric.BOUNCED_24H);

  private Sources() {}

  /** Whether a code is for what a source does not give, in whatever period. */
  static boolean isMissingSource(Code reason) {
    return reason instanceof NullReason known && MISSING.containsKey(known);
  }

  /** The first missing source that a column needs, as a code; null where it has all. */
  static Column missing(Field field) {
    return reason(field, Map.of());
  }

  /** The first reason that holds against a column, as a code; null where none does. */
  static Column reason(Field field, Map<NullReason, Column> more) {
    Map<NullReason, Column> holds = new EnumMap<>(NullReason.class);
    MISSING.forEach((reason, acts) -> holds.put(reason, acts.col().equalTo(0)));
    if (!OF_JOINS.contains(field)) {
      Column isNoRoster = Community.ROSTER_ACTS.col().equalTo(0);
      holds.computeIfPresent(NullReason.NO_JOINS, (reason, noJoins) -> noJoins.and(isNoRoster));
    }
    holds.putAll(more);
    List<Column> reasons = new ArrayList<>();
    for (Code reason : field.spec().reasons()) {
      if (reason instanceof NullReason known && holds.containsKey(known)) {
        reasons.add(when(holds.get(known), known.code()));
      }
    }
    reasons.add(lit(null).cast(DataTypes.StringType));
    return coalesce(reasons.toArray(Column[]::new));
  }
}
