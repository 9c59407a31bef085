package org.digitalresidents.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.CommunityDay.COMMUNITY_DAY;
import static org.digitalresidents.model.Computability.COMPUTABILITY;
import static org.digitalresidents.testing.TableAssert.assertTable;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.testing.TextTable;
import org.junit.jupiter.api.Test;

/** What a source cannot give is null with a reason, and the remedy is named. */
final class ComputabilitiesTest {
  private static final String A_CHAT_EXPORT =
      """
      community_id | first_ts   | data_end   | activity_acts | join_acts | leave_acts | order_acts
      chat         | 2024-01-01 | 2024-01-02 | 5             | 0         | 0          | 0
      """;

  @Test
  void everyMetricThatNeedsASourceHasARow() {
    Dataset<Row> rows = Computabilities.of(TextTable.table(COMMUNITY, A_CHAT_EXPORT));

    assertTable(
        COMPUTABILITY,
        rows.where("metric in ('members', 'exited', 'messages', 'bounced_24h', 'gmv_wow')"),
        """
        community_id | metric      | computable | reason
        chat         | members     | false      | no_joins
        chat         | exited      | false      | no_joins  # neither joins nor leaves: the first is named
        chat         | bounced_24h | false      | no_joins
        chat         | messages    | true       |
        chat         | gmv_wow     | false      | no_orders
        """);
    assertThat(rows.where("metric in ('is_complete', 'groups_total', 'currency')").count())
        .isZero();
    assertThat(rows.where("computable = (remedy is not null)").count()).isZero();
  }

  @Test
  void aMissingSourceIsNullWithItsReasonAndNeverZero() {
    assertTable(
        COMMUNITY_DAY,
        Given.communities(A_CHAT_EXPORT).byDay(MetricOptions.STANDARD).limit(1),
        """
        members | members_null_reason | exited | exited_null_reason | left_members | left_members_null_reason | gmv_minor | gmv_minor_null_reason | active_members | active_share | active_share_null_reason | active_share_differs | currency
                | no_joins            |        | no_joins           |              | no_leaves                |           | no_orders             | 0              |              | no_joins                 |                      |
        """);
  }
}
