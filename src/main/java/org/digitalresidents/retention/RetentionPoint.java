package org.digitalresidents.retention;

import static org.apache.spark.sql.functions.unix_micros;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.TenureDay;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Together;

/** What retention is made of: members' first joins, where known, and days of their tenure. */
enum RetentionPoint implements Named {
  COMMUNITY,
  GROUP,
  /** Microseconds since 1970-01-01T00:00Z. */
  JOINED_AT,
  /** Of a day of a tenure, as all that follow; null of a join. */
  DAY,
  ROLLING_DAY_NO,
  /** Null of a member's first day. */
  PREVIOUS_DAY,
  PREVIOUS_ROLLING_DAY_NO,
  IS_LAST;

  /** Points as {@link RetentionPass} needs them: whole groups in one task, one after the other. */
  static Dataset<Row> sorted(RetentionInputs in) {
    return Together.by(
        joins(in.spells()).unionByName(days(in.tenureDays()), true),
        List.of(COMMUNITY.col(), GROUP.col()));
  }

  private static Dataset<Row> joins(Dataset<Row> spells) {
    Column isFirst = MembershipSpell.SPELL_NO.col().equalTo(1);
    Column isKnown = MembershipSpell.START_UNKNOWN.col().equalTo(false);
    return spells
        .where(isFirst.and(isKnown))
        .select(
            COMMUNITY.from(MembershipSpell.COMMUNITY_ID.col()),
            GROUP.from(MembershipSpell.GROUP_ID.col()),
            JOINED_AT.from(unix_micros(MembershipSpell.START_AT.col())));
  }

  private static Dataset<Row> days(Dataset<Row> tenureDays) {
    return tenureDays.select(
        COMMUNITY.from(TenureDay.COMMUNITY_ID.col()),
        GROUP.from(TenureDay.GROUP_ID.col()),
        JOINED_AT.from(unix_micros(TenureDay.JOINED_AT.col())),
        DAY.from(TenureDay.DAY.col()),
        ROLLING_DAY_NO.from(TenureDay.ROLLING_DAY_NO.col()),
        PREVIOUS_DAY.from(TenureDay.PREVIOUS_DAY.col()),
        PREVIOUS_ROLLING_DAY_NO.from(TenureDay.PREVIOUS_ROLLING_DAY_NO.col()),
        IS_LAST.from(TenureDay.IS_LAST.col()));
  }
}
