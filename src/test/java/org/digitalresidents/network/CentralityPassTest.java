package org.digitalresidents.network;

import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.MemberCentrality.MEMBER_CENTRALITY;
import static org.digitalresidents.model.Reply.REPLY;
import static org.digitalresidents.testing.TableAssert.assertTable;
import static org.digitalresidents.testing.TextTable.table;

import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.time.AsOfGrid;
import org.junit.jupiter.api.Test;

class CentralityPassTest {
  private static final AsOfGrid GRID = new AsOfGrid(ZoneId.of("UTC"), 2, 0);

  private static final Dataset<Row> COMMUNITIES =
      table(
          COMMUNITY,
          """
          community_id | first_ts   | data_end
          x            | 2024-01-10 | 2024-02-10
          y            | 2024-01-10 | 2024-02-01
          """);

  @Test
  void onlyLikelyRepliesAmongMembersMakeTheGraph() {
    Dataset<Row> replies =
        table(
            REPLY,
            """
            community_id | event_id | ts         | from_actor_id | from_kind | to_actor_id | to_kind | confidence
            x            | 1        | 2024-01-20 | bob           | member    | ann         | member  | 1
            x            | 2        | 2024-01-21 | bob           | member    | ann         | member  | 0.7
            x            | 3        | 2024-01-21 | bob           | member    | cat         | member  | 1
            x            | 4        | 2024-02-01 | cat           | member    | bob         | member  | 1    # after January
            x            | 5        | 2024-01-20 | cat           | member    | ann         | member  | 0.69 # unlikely
            x            | 6        | 2024-01-20 | sue           | staff     | ann         | member  | 1
            x            | 7        | 2024-01-20 | ann           | member    | sue         | staff   | 1
            x            | 8        | 2024-01-20 | ann           | member    | ann         | member  | 1    # herself
            x            | 9        | 2024-01-20 | ann           | member    |             |         | 1
            y            | 1        | 2024-01-20 | ann           | member    | bob         | member  | 1
            """);

    Dataset<Row> centrality =
        Passes.rows(
            CentralityPass.edges(COMMUNITIES, replies, GRID),
            new CentralityPass(),
            MEMBER_CENTRALITY);

    // In January two are helped by bob and pass on all they have: with h his rank and r theirs, h +
    // 2 r = 1 and r = .05 + .85 h / 3, so r = (.05 + .85 / 3) / (1 + 1.7 / 3) = .212766. Of bob's
    // three replies two are ann's, so the hubs ann and cat weigh 2 : 1.
    assertTable(
        MEMBER_CENTRALITY,
        centrality
            .where("community_id = 'y' OR as_of = '2024-02-01'")
            .selectExpr(
                "community_id",
                "member_id",
                "month",
                "is_complete",
                "replies_given",
                "replies_received",
                "replied_to",
                "replied_by",
                "round(pagerank, 6) AS pagerank",
                "round(hub, 6) AS hub",
                "round(authority, 6) AS authority",
                "betweenness",
                "betweenness_sources",
                "pagerank_converged AND hits_converged AS hits_converged"),
        """
        community_id | member_id | month      | is_complete | replies_given | replies_received | replied_to | replied_by | pagerank | hub     | authority | betweenness | betweenness_sources | hits_converged
        x            | ann       | 2024-01-01 | true        | 0             | 2                | 0          | 1          | .212766  | .666667 | 0         | 0           | 3                   | true
        x            | bob       | 2024-01-01 | true        | 3             | 0                | 2          | 0          | .574468  | 0       | 1         | 1           | 3                   | true
        x            | cat       | 2024-01-01 | true        | 0             | 1                | 0          | 1          | .212766  | .333333 | 0         | 0           | 3                   | true
        y            | ann       | 2024-01-01 | true        | 1             | 0                | 1          | 0          | .649123  | 0       | 1         | 0           | 2                   | true # (.15/2 + .85) / (1.85 − .85/2)
        y            | bob       | 2024-01-01 | true        | 0             | 1                | 0          | 1          | .350877  | 1       | 0         | 0           | 2                   | true
        """);
    assertTable(
        MEMBER_CENTRALITY,
        centrality.where("as_of = '2024-02-10'").drop("reciprocity"),
        """
        member_id | is_complete | mutual_partners | z_degree
        ann       | false       | 0               | -1
        bob       | false       | 1               | 0.577350269190  # (2 − 1) / √3
        cat       | false       | 1               | 0
        """);
  }
}
