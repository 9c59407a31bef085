package org.digitalresidents.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.CommunityDay.COMMUNITY_DAY;
import static org.digitalresidents.model.Computability.COMPUTABILITY;
import static org.digitalresidents.model.MemberSnapshot.MEMBER_SNAPSHOT;
import static org.digitalresidents.model.SourceHour.SOURCE_HOUR;
import static org.digitalresidents.testing.TableAssert.assertTable;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.CommunityMetric;
import org.digitalresidents.testing.TextTable;
import org.junit.jupiter.api.Test;

/** What a source cannot give is null with a reason, and the remedy is named. */
final class ComputabilitiesTest {
  private static final String A_CHAT_EXPORT =
      """
      community_id | first_ts   | data_end   | activity_acts | join_acts | roster_acts | leave_acts | order_acts
      chat         | 2024-01-01 | 2024-01-02 | 5             | 0         | 0 | 0          | 0
      """;

  @Test
  void everyMetricThatNeedsASourceHasARow() {
    Dataset<Row> rows = of(A_CHAT_EXPORT, "community_id", "community_id");

    assertTable(
        COMPUTABILITY,
        rows.where("metric in ('members', 'exited', 'messages', 'bounced_24h', 'gmv_wow')"),
        """
        community_id | source | metric      | computable | reason
        chat         | *      | members     | false      | no_joins
        chat         | *      | exited      | false      | no_joins  # neither joins nor leaves: the first is named
        chat         | *      | bounced_24h | false      | no_joins
        chat         | *      | messages    | true       |
        chat         | *      | gmv_wow     | false      | no_orders
        """);
    assertThat(rows.where("metric in ('is_complete', 'groups_total', 'currency')").count())
        .isZero();
    assertThat(rows.where("computable = (remedy is not null)").count()).isZero();
  }

  @Test
  void aRosterTellsWhoIsAMemberThoughNotWhoJoined() {
    Dataset<Row> rows =
        of(
            """
            community_id | first_ts   | data_end   | activity_acts | join_acts | roster_acts | leave_acts | order_acts
            chat         | 2024-01-01 | 2024-01-02 | 5             | 0         | 3           | 0          | 0
            """,
            "community_id",
            "community_id");

    assertTable(
        COMPUTABILITY,
        rows.where("metric in ('members', 'entered', 'active_share', 'new_members', 'joins')"),
        """
        community_id | source | metric       | computable | reason
        chat         | *      | members      | true       |
        chat         | *      | entered      | true       |
        chat         | *      | active_share | true       |
        chat         | *      | new_members  | false      | no_joins
        chat         | *      | joins        | false      | no_joins
        """);
  }

  @Test
  void eachSourceIsAskedByItselfAndAllTogether() {
    Dataset<Row> rows =
        of(
            """
            community_id | first_ts   | data_end   | activity_acts | join_acts | roster_acts | leave_acts | order_acts
            x            | 2024-01-01 | 2024-02-01 | 5             | 2         | 0 | 0          | 3
            """,
            """
            community_id | source  | hour             | etype    | acts
            x            | discord | 2024-01-01T10:00 | message  | 4
            x            | discord | 2024-01-01T11:00 | reaction | 1
            x            | discord | 2024-01-01T11:00 | join     | 2
            x            | discord | 2024-01-01T11:00 | kick     | 1  # of a bot: the community has no leave of a member
            x            | orders  | 2024-01-02T00:00 | order    | 3
            x            | orders  | 2024-02-01T00:00 | reply    | 9  # after the data end
            gone         | log     | 2024-02-01T00:00 | message  | 1  # all of it after the data end: no community
            """,
            "community_id");

    assertTable(
        COMPUTABILITY,
        rows.where("metric in ('members', 'left_gross', 'messages', 'conversion_rate', 'buyers')"),
        """
        community_id | source  | metric          | computable | reason
        x            | *       | members         | true       |
        x            | *       | left_gross      | false      | no_leaves
        x            | *       | messages        | true       |
        x            | *       | conversion_rate | true       |
        x            | *       | buyers          | true       |
        x            | discord | members         | true       |
        x            | discord | left_gross      | false      | no_leaves
        x            | discord | messages        | true       |
        x            | discord | conversion_rate | false      | no_orders
        x            | discord | buyers          | false      | no_orders
        x            | orders  | members         | false      | no_joins
        x            | orders  | left_gross      | false      | no_leaves
        x            | orders  | messages        | false      | no_activity
        x            | orders  | conversion_rate | false      | no_joins
        x            | orders  | buyers          | true       |
        """);
    assertTable(
        COMPUTABILITY,
        rows.where("metric in ('active_members', 'messages', 'buyers') and caveat is not null"),
        """
        source  | metric         | caveat
        discord | active_members | Who reacted is told only in JSON exports. / 表态者仅见于 JSON 导出。
        orders  | buyers         | The buyer's key differs from the chat account: buyers are members only with --identity. / 买家标识与聊天账号不同,需用 --identity 对应后才能计为成员。
        """);
  }

  @Test
  void lurkersAreKnownOnlyFromAListOfAllMembers() {
    Dataset<Row> rows =
        of(
            """
            community_id | first_ts   | data_end   | activity_acts | join_acts | roster_acts | leave_acts | order_acts
            listed       | 2024-01-01 | 2024-02-01 | 5             | 0         | 0 | 0          | 0
            unlisted     | 2024-01-01 | 2024-02-01 | 5             | 0         | 0 | 0          | 0
            users        | 2024-01-01 | 2024-02-01 | 5             | 0         | 0 | 0          | 0
            silent       | 2024-01-01 | 2024-02-01 | 0             | 1         | 0 | 0          | 0
            """,
            """
            community_id | source | hour       | etype   | acts
            listed       | log    | 2024-01-01 | message | 5
            """,
            """
            community_id | member_id | is_roster
            listed       | ann       | true
            listed       | bob       | false
            users        | ann       | false  # a profile, no list of everybody
            silent       | ann       | true
            """);

    assertTable(
        COMPUTABILITY,
        rows.where("metric = 'lurkers'"),
        """
        community_id | source | metric  | computable | reason
        listed       | *      | lurkers | true       |
        unlisted     | *      | lurkers | false      | no_roster
        users        | *      | lurkers | false      | no_roster
        silent       | *      | lurkers | false      | no_activity  # all would be
        """);
    assertThat(rows.where("computable = (remedy is not null)").count()).isZero();
  }

  @Test
  void limitsThatBearOnOneMetricAreToldTogetherInBothLanguages() {
    assertThat(SourceLimit.on(CommunityMetric.MESSAGES))
        .containsOnlyKeys("slack", "stackexchange", "wecom", "zulip");
    assertThat(SourceLimit.on(CommunityMetric.LEFT_MEMBERS))
        .containsEntry(
            "telegram",
            "Leave events are incomplete in large groups."
                + " Reactions and service messages depend on the exporter's version."
                + " / 大群的退群事件不完整。表态与服务消息取决于导出程序的版本。");
    assertThat(SourceLimit.on(CommunityMetric.GMV_MINOR)).containsOnlyKeys("orders");
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

  private static Dataset<Row> of(String communities, String sourceHours, String snapshots) {
    return Computabilities.of(
        TextTable.table(COMMUNITY, communities),
        TextTable.table(SOURCE_HOUR, sourceHours),
        TextTable.table(MEMBER_SNAPSHOT, snapshots));
  }
}
