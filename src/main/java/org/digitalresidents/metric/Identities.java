package org.digitalresidents.metric;

import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.metric.Calendar.Frame;
import org.digitalresidents.model.MemberDay;

/**
 * What must hold in every row. The checks are part of the columns they guard, so a table in which
 * one fails cannot be written: the run ends with the first offending row.
 */
final class Identities {
  private Identities() {}

  /**
   * {@code members = previous members + entered − exited}: the change in members, which is counted
   * from spells, against the change counted from persons. Source: definitions A0.
   */
  static Column entriesMatchSpells(Column change) {
    Column entered = Tally.ENTERED.col();
    Column exited = Tally.EXITED.col();
    Column message =
        format_string(
            "members ≠ previous + entered − exited: community %s, group %s, period from %s:"
                + " members change by %d, but %d entered and %d exited. Do spells overlap?",
            MemberDay.COMMUNITY_ID.col(),
            MemberDay.GROUP_ID.col(),
            MemberDay.DAY.col().cast(DataTypes.StringType),
            change,
            entered,
            exited);
    return guarded(change, change.equalTo(entered.minus(exited)), message);
  }

  /**
   * What the groups get is what the community has to give: {@code Σ groups = community}, for the
   * money of orders whose buyer was in some group. Holds unless every group gets all of it.
   */
  static Column groupsMakeCommunity(Tally ofScope, Tally ofGroups) {
    Column isGroup = Scope.isWhole(MemberDay.GROUP_ID.col()).equalTo(false);
    Column groups =
        sum(when(isGroup, ofScope.col()).otherwise(0L))
            .over(Window.partitionBy(MemberDay.COMMUNITY_ID.col(), Frame.PERIOD.col()));
    Column message =
        format_string(
            "Σ groups ≠ community: community %s, period from %s: groups %d, community %d (%s)",
            MemberDay.COMMUNITY_ID.col(),
            Frame.PERIOD.col().cast(DataTypes.StringType),
            groups,
            ofGroups.col(),
            lit(ofScope.column()));
    return guarded(ofScope.col(), isGroup.or(groups.equalTo(ofGroups.col())), message);
  }

  private static Column guarded(Column value, Column holds, Column message) {
    return when(holds, value).otherwise(raise_error(message).cast(DataTypes.LongType));
  }
}
