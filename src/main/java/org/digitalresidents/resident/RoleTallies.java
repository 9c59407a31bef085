package org.digitalresidents.resident;

import java.time.DayOfWeek;
import java.time.ZoneId;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.RoleFeature;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Table;
import org.digitalresidents.time.FourWeeks;
import org.digitalresidents.time.LocalDays;

/**
 * What the tables tell of a member's doings, counted by span: what {@code role_feature} has beside
 * {@code member_window}.
 */
public final class RoleTallies {
  private static final Field[] FIELDS = {
    RoleFeature.COMMUNITY_ID,
    RoleFeature.MEMBER_ID,
    RoleFeature.SPAN,
    RoleFeature.WINDOW_START,
    RoleFeature.QUESTION_COUNT,
    RoleFeature.ANSWER_COUNT,
    RoleFeature.SHARE_COUNT,
    RoleFeature.BANTER_COUNT,
    RoleFeature.APPRECIATION_COUNT,
    RoleFeature.ANNOUNCEMENT_COUNT,
    RoleFeature.ROLE_ACT_COUNT,
    RoleFeature.CONTRIBUTION_COUNT,
    RoleFeature.LED_COUNT,
    RoleFeature.REPLY_OUT_COUNT,
    RoleFeature.REPLY_IN_COUNT,
    RoleFeature.PARTNER_COUNT,
    RoleFeature.MUTUAL_PARTNER_COUNT,
    RoleFeature.HELPED_COUNT,
    RoleFeature.JUDGED_HELP_COUNT,
    RoleFeature.ACCEPTED_COUNT,
    RoleFeature.ORDER_COUNT,
    RoleFeature.NET_MINOR,
    RoleFeature.CURRENCY
  };

  /** Not published: {@code role_feature} holds it all. */
  public static final Table ROLE_TALLY =
      Table.of("role_tally", "one row per row of member_window", "与 member_window 逐行对应", FIELDS);

  private RoleTallies() {}

  /**
   * Rows of {@link #ROLE_TALLY}.
   *
   * @param zone where business days begin
   * @param weekStart the first day of a business week
   */
  public static Dataset<Row> of(RoleInputs in, ZoneId zone, DayOfWeek weekStart) {
    FourWeeks windows = new FourWeeks(weekStart);
    return RoleFacts.sorted(in)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                facts -> new RoleReading(facts, new LocalDays(zone), windows),
            Encoders.row(ROLE_TALLY.schema()));
  }
}
