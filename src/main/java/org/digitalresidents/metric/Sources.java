package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
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
    List<Column> reasons = new ArrayList<>();
    needs(field)
        .forEach(
            (reason, acts) ->
                reasons.add(
                    when(
                        acts.stream()
                            .map(some -> some.col().equalTo(0))
                            .reduce(Column::and)
                            .orElseThrow(),
                        reason.code())));
    reasons.add(lit(null).cast(DataTypes.StringType));
    return coalesce(reasons.toArray(Column[]::new));
  }

  /** The same of one community, a row of {@code community}. */
  static Optional<NullReason> missing(Field field, Row community) {
    return needs(field).entrySet().stream()
        .filter(
            need ->
                need.getValue().stream()
                    .allMatch(some -> community.<Long>getAs(some.column()) == 0))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** For each reason of a column the acts of which there must be some, of whichever kind. */
  private static Map<NullReason, List<Community>> needs(Field field) {
    Map<NullReason, List<Community>> needs = new LinkedHashMap<>();
    for (Code code : field.spec().reasons()) {
      if (code instanceof NullReason reason && MISSING.containsKey(reason)) {
        boolean rosterWillDo = reason == NullReason.NO_JOINS && !OF_JOINS.contains(field);
        Community acts = MISSING.get(reason);
        needs.put(reason, rosterWillDo ? List.of(acts, Community.ROSTER_ACTS) : List.of(acts));
      }
    }
    return needs;
  }
}
