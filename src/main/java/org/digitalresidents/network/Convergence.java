package org.digitalresidents.network;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MemberCentrality;

/** What to tell of graphs whose ranks did not stand still. */
public final class Convergence {
  private Convergence() {}

  /**
   * A line for each community and as-of without convergence.
   *
   * @param centrality rows of {@code member_centrality}
   */
  public static List<String> lines(Dataset<Row> centrality) {
    Column stands =
        MemberCentrality.PAGERANK_CONVERGED.col().and(MemberCentrality.HITS_CONVERGED.col());
    return centrality
        .where(stands.equalTo(false))
        .select(MemberCentrality.COMMUNITY_ID.col(), MemberCentrality.AS_OF.col())
        .distinct() // one line for all members of a graph
        .orderBy(MemberCentrality.COMMUNITY_ID.col(), MemberCentrality.AS_OF.col())
        .collectAsList()
        .stream()
        .map(row -> "Ranks of %s at %s did not stand still.".formatted(row.get(0), row.get(1)))
        .toList();
  }
}
