package org.digitalresidents.life;

import static org.apache.spark.sql.functions.unix_micros;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.ActCounts;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Together;

/** What a member's attendance is made of, a day of activity or a spell: columns in order. */
enum LifePoint implements Named {
  COMMUNITY,
  MEMBER,
  GROUP,
  /** Null of a spell. */
  DAY,
  /** Microseconds since 1970-01-01T00:00Z; null of a day. */
  START,
  /** Null of a day, and of a spell that lasts. */
  END;

  /** Points as {@link #tell} reads them: whole members in one task, one after the other. */
  static Dataset<Row> sorted(LifeInputs in) {
    Dataset<Row> points =
        days(in.memberDays())
            .unionByName(spells(in.spells()), true)
            .select(COMMUNITY.col(), MEMBER.col(), GROUP.col(), DAY.col(), START.col(), END.col());
    return Together.by(points, List.of(COMMUNITY.col(), MEMBER.col()));
  }

  private static Dataset<Row> days(Dataset<Row> memberDays) {
    return memberDays
        .where(ActCounts.ACTIVE_COUNT.col().gt(0))
        .select(
            COMMUNITY.from(MemberDay.COMMUNITY_ID.col()),
            MEMBER.from(MemberDay.MEMBER_ID.col()),
            GROUP.from(MemberDay.GROUP_ID.col()),
            DAY.from(MemberDay.DAY.col()));
  }

  private static Dataset<Row> spells(Dataset<Row> spells) {
    return spells.select(
        COMMUNITY.from(MembershipSpell.COMMUNITY_ID.col()),
        MEMBER.from(MembershipSpell.MEMBER_ID.col()),
        GROUP.from(MembershipSpell.GROUP_ID.col()),
        START.from(unix_micros(MembershipSpell.START_AT.col())),
        END.from(unix_micros(MembershipSpell.END_AT.col())));
  }

  /** Tells a fold what a row says. */
  static void tell(Row point, MemberTally fold) {
    String group = point.getString(2);
    fold.member(point.getString(0), point.getString(1));
    if (!point.isNullAt(3)) {
      fold.active(group, point.getAs(3));
      return;
    }
    fold.enter(group, point.getLong(4));
    if (!point.isNullAt(5)) {
      fold.leave(group, point.getLong(5));
    }
  }
}
