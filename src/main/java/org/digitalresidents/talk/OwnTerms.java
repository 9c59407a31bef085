package org.digitalresidents.talk;

import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.digitalresidents.model.GroupTerm;
import org.digitalresidents.table.Named;

/** The words that are most a group's own, of every group. */
public final class OwnTerms implements Serializable {
  /** So many words of a group, those of the highest z. Our convention. */
  static final int MOST = 50;

  private static final long serialVersionUID = 1L;

  private enum Order implements Named {
    RANK
  }

  private final HashMap<List<String>, HashSet<String>> terms = new HashMap<>();

  /** Of the rows of {@code group_term}, few of each group. */
  public static Dataset<Row> most(Dataset<Row> groupTerms) {
    Column rank =
        functions
            .row_number()
            .over(
                Window.partitionBy(GroupTerm.COMMUNITY_ID.col(), GroupTerm.GROUP_ID.col())
                    .orderBy(GroupTerm.Z.col().desc(), GroupTerm.TERM.col()));
    return groupTerms
        .select(
            GroupTerm.COMMUNITY_ID.col(),
            GroupTerm.GROUP_ID.col(),
            GroupTerm.TERM.col(),
            Order.RANK.from(rank))
        .where(Order.RANK.col().leq(MOST));
  }

  /** The words of rows as {@link #most} gives them. */
  public static OwnTerms of(List<Row> rows) {
    OwnTerms all = new OwnTerms();
    for (Row row : rows) {
      all.terms
          .computeIfAbsent(
              List.of(
                  row.getAs(GroupTerm.COMMUNITY_ID.column()),
                  row.getAs(GroupTerm.GROUP_ID.column())),
              key -> new HashSet<>())
          .add(row.getAs(GroupTerm.TERM.column()));
    }
    return all;
  }

  /** The words of a group; those of the community where it is no group. */
  Set<String> of(String communityId, String groupId) {
    return terms.getOrDefault(List.of(communityId, groupId), new HashSet<>());
  }
}
