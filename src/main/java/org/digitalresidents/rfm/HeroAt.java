package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.table.Named;

/** A member was a hero at an as-of: columns of an input. */
public enum HeroAt implements Named {
  COMMUNITY,
  MEMBER,
  /** An as-of: the end of a month, or {@code data_end}. */
  AT;

  /**
   * No heroes, as long as nothing names them.
   *
   * @param spells rows of {@code membership_spell}
   */
  public static Dataset<Row> nobody(Dataset<Row> spells) {
    return spells
        .where(lit(false))
        .select(
            COMMUNITY.from(MembershipSpell.COMMUNITY_ID.col()),
            MEMBER.from(MembershipSpell.MEMBER_ID.col()),
            AT.from(MembershipSpell.START_AT.col()));
  }
}
