package org.digitalresidents.ladder;

import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.digitalresidents.model.MemberRung.COMMUNITY_ID;
import static org.digitalresidents.model.MemberRung.IS_COMPLETE;
import static org.digitalresidents.model.MemberRung.LATER_RUNG;
import static org.digitalresidents.model.MemberRung.PREVIOUS_RUNG;
import static org.digitalresidents.model.MemberRung.RUNG;
import static org.digitalresidents.model.MemberRung.WINDOW_START;
import static org.digitalresidents.model.RungMove.RUNG_MOVE;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Named;

/**
 * From which rung to which members went. A window is told by those who are there, and that before
 * it by those who left.
 */
public final class RungMoves {
  private enum Part implements Named {
    MEMBERS,
    ALL
  }

  private RungMoves() {}

  /**
   * Rows of {@code rung_move}.
   *
   * @param rungs rows of {@code member_rung}
   */
  public static Dataset<Row> of(Dataset<Row> rungs) {
    Column[] told = {
      WINDOW_START.col(), PREVIOUS_RUNG.col(), RUNG.col(), LATER_RUNG.col(), Part.MEMBERS.col()
    };
    Dataset<Row> byCommunity =
        rungs
            .where(IS_COMPLETE.col())
            .groupBy(
                COMMUNITY_ID.col(),
                WINDOW_START.col(),
                PREVIOUS_RUNG.col(),
                RUNG.col(),
                LATER_RUNG.col())
            .agg(Part.MEMBERS.from(count(lit(1))))
            .groupBy(COMMUNITY_ID.col())
            .agg(Part.ALL.from(collect_list(struct(told))));
    return RUNG_MOVE.conform(
        byCommunity.flatMap(
            (FlatMapFunction<Row, Row>) row -> rows(row), Encoders.row(RUNG_MOVE.schema())));
  }

  private static Iterator<Row> rows(Row community) {
    RungMatrix matrix = new RungMatrix(community.getString(0));
    community.<Row>getList(1).forEach(matrix::add);
    return matrix.rows().iterator();
  }
}
