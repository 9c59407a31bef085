package org.digitalresidents.survival;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.unix_micros;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.SpellEdge;
import org.digitalresidents.model.SpellMilestone;

/** What is asked of a spell of {@code spell_milestone}, its community's facts beside it. */
final class Spells {
  /** The member left: what a roster no longer shows has left too. */
  static final Column IS_CHURN =
      SpellMilestone.END_KIND
          .col()
          .isin(SpellEdge.LEAVE.code(), SpellEdge.KICK.code(), SpellEdge.ROSTER_ABSENT.code());

  /** The spell ended, but the member did not end it. */
  static final Column IS_CUT =
      SpellMilestone.END_KIND.col().isin(SpellEdge.DISSOLVED.code(), SpellEdge.MOVED.code());

  static final Column NO_LEAVES = Community.LEAVE_ACTS.col().equalTo(0);
  static final Column NO_ORDERS = Community.ORDER_ACTS.col().equalTo(0);
  static final Column NO_ACTIVITY = Community.ACTIVITY_ACTS.col().equalTo(0);

  /** When the spell ended, else when the data do. */
  static final Column END_AT = coalesce(SpellMilestone.END_AT.col(), Community.DATA_END.col());

  private Spells() {}

  /** The spells with their day of joining and what their community's sources tell. */
  static Dataset<Row> withFacts(
      Dataset<Row> spells, Dataset<Row> community, SurvivalOptions options) {
    Dataset<Row> facts =
        community.select(
            Community.COMMUNITY_ID.col(),
            Community.DATA_END.col(),
            Community.LEAVE_ACTS.col(),
            Community.ORDER_ACTS.col(),
            Community.ACTIVITY_ACTS.col());
    // community_id is unique in community, so no spell multiplies.
    return spells
        .withColumn(Span.JOIN_DAY.column(), options.days().dayOf(SpellMilestone.START_AT.col()))
        .join(broadcast(facts), Community.COMMUNITY_ID.column());
  }

  /** Microseconds from one instant to another. */
  static Column between(Column from, Column to) {
    return unix_micros(to).minus(unix_micros(from));
  }
}
