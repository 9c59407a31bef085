package org.digitalresidents.health;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.table.Named;
import org.digitalresidents.time.Period;

/** When the last member left a group that has none now: a dissolved group is no ghost town. */
public final class GroupEnds {
  private enum Stay implements Named {
    LAST_END,
    STAYS,
    ENDED
  }

  private GroupEnds() {}

  /** Points that end a group; none of one with a member, or of whose members nothing is known. */
  public static Dataset<Row> of(Dataset<Row> spells, HealthOptions options) {
    Dataset<Row> ends =
        spells
            .where(Hours.isGroup(MembershipSpell.GROUP_ID.col()))
            .groupBy(MembershipSpell.COMMUNITY_ID.col(), MembershipSpell.GROUP_ID.col())
            .agg(
                Stay.LAST_END.from(max(MembershipSpell.END_AT.col())),
                Stay.STAYS.from(count(lit(1))),
                Stay.ENDED.from(count(MembershipSpell.END_AT.col())))
            .where(Stay.STAYS.col().equalTo(Stay.ENDED.col()));
    return IndexPoint.complete(
        ends.select(
            IndexPoint.COMMUNITY.from(MembershipSpell.COMMUNITY_ID.col()),
            IndexPoint.GROUP.from(MembershipSpell.GROUP_ID.col()),
            IndexPoint.DAY.from(Period.day(options.zone()).dayOf(Stay.LAST_END.col()))));
  }
}
