package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What health says of a source that marks neither staff nor pushes and sells nothing: null with the
 * reason in every week of every group, never 0, and a line of the log for each reason.
 */
final class Unknowns {
  private Unknowns() {}

  /**
   * Asserts that it is said.
   *
   * @param log of the run of health
   */
  static void assertSaid(TestLake lake, String log) {
    assertThat(
            lake.rows(
                """
                SELECT value_null_reason || ': ' || string_agg(health_index, ', ' ORDER BY health_index)
                FROM (
                  SELECT health_index, min(value_null_reason) AS value_null_reason FROM diagnosis
                  GROUP BY ALL HAVING count(value) = 0 AND count(DISTINCT value_null_reason) = 1)
                WHERE value_null_reason IN ('no_orders', 'no_pushes', 'no_staff')
                GROUP BY value_null_reason ORDER BY ALL"""))
        .containsExactly(
            "no_orders: buyers",
            "no_pushes: ask_give_ratio, extra_leaves_24h, extra_leaves_72h, extra_silences_24h,"
                + " extra_silences_72h",
            "no_staff: broadcast_ratio, catalyst, connector, member_prompt_share,"
                + " member_tie_share, staff_per_member_day, staff_per_solved, staff_push_share,"
                + " star_ness");
    assertThat(log)
        .contains(
            ": buyers cannot be known: the source has no orders.",
            "extra_silences_72h cannot be known: the source marks no pushes.",
            ": broadcast_ratio, staff_push_share, catalyst, connector,",
            "cannot be known: the source does not say who runs the community.");
  }
}
