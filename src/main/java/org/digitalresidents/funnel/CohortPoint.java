package org.digitalresidents.funnel;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.FunnelMember;
import org.digitalresidents.model.FunnelStatus;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Together;

/** An attempt, once for the whole community and once for the group it began in. */
enum CohortPoint implements Named {
  COMMUNITY,
  FUNNEL,
  GROUP,
  MEMBER,
  STATUS,
  LEVEL,
  TIE_DEPENDENT,
  IS_MATURED,
  /** Microseconds since 1970-01-01T00:00Z; null where not known, as the other. */
  JOINED_AT,
  ENTERED_AT,
  CHANNEL,
  LAST_MS,
  FIRST_MS,
  /** What tells the best of equal attempts. */
  REACHED_AT,
  SPELL_NO,
  HELD_GROUP,
  ENTRY_NO;

  private enum Each implements Named {
    GROUPS
  }

  /**
   * Points as {@link CohortPass} needs them: those of a group and funnel in one task, member by
   * member, the best attempt of each first: it led furthest, then soonest.
   */
  static Dataset<Row> sorted(Dataset<Row> members) {
    return Together.by(
        inGroups(attempts(members)),
        List.of(COMMUNITY.col(), FUNNEL.col(), GROUP.col()),
        MEMBER.col(),
        LEVEL.col().desc(),
        REACHED_AT.col(),
        SPELL_NO.col(),
        HELD_GROUP.col(),
        ENTRY_NO.col());
  }

  private static Dataset<Row> attempts(Dataset<Row> members) {
    Column isEntered = FunnelMember.LEVEL.col().gt(0);
    Column isExcluded = FunnelMember.STATUS.col().equalTo(FunnelStatus.EXCLUDED.code());
    // An entry tied to no group has the whole community for its group.
    Column groups =
        array_distinct(array(lit(GroupIds.WHOLE_COMMUNITY), FunnelMember.ENTRY_GROUP_ID.col()));
    return members
        .where(isEntered.or(isExcluded))
        .select(
            COMMUNITY.from(FunnelMember.COMMUNITY_ID.col()),
            FUNNEL.from(FunnelMember.FUNNEL.col()),
            Each.GROUPS.from(groups),
            MEMBER.from(FunnelMember.MEMBER_ID.col()),
            STATUS.from(FunnelMember.STATUS.col()),
            LEVEL.from(FunnelMember.LEVEL.col()),
            TIE_DEPENDENT.from(FunnelMember.TIE_DEPENDENT.col()),
            IS_MATURED.from(FunnelMember.IS_MATURED.col()),
            JOINED_AT.from(unix_micros(FunnelMember.JOINED_AT.col())),
            ENTERED_AT.from(unix_micros(FunnelMember.ENTERED_AT.col())),
            CHANNEL.from(FunnelMember.SOURCE_CHANNEL.col()),
            LAST_MS.from(FunnelMember.FROM_LAST_ENTRY_MS.col()),
            FIRST_MS.from(FunnelMember.FROM_FIRST_ENTRY_MS.col()),
            REACHED_AT.from(FunnelMember.REACHED_AT.col()),
            SPELL_NO.from(FunnelMember.SPELL_NO.col()),
            HELD_GROUP.from(FunnelMember.GROUP_ID.col()),
            ENTRY_NO.from(FunnelMember.ENTRY_NO.col()));
  }

  private static Dataset<Row> inGroups(Dataset<Row> attempts) {
    return attempts
        .withColumn(GROUP.column(), explode(Each.GROUPS.col()))
        .drop(Each.GROUPS.column());
  }
}
