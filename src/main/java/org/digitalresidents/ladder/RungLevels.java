package org.digitalresidents.ladder;

import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.digitalresidents.model.MemberRung.COMMUNITY_ID;
import static org.digitalresidents.model.MemberRung.IS_COMPLETE;
import static org.digitalresidents.model.MemberRung.LATER_RUNG;
import static org.digitalresidents.model.MemberRung.LOOKED_ACTS;
import static org.digitalresidents.model.MemberRung.RUNG;
import static org.digitalresidents.model.MemberRung.RUNG_WINDOWS;
import static org.digitalresidents.model.MemberRung.WINDOW_START;
import static org.digitalresidents.model.RungLevel.RUNG_LEVEL;

import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Named;

/** How many stand on each rung, how long, and how many rise. */
public final class RungLevels {
  private enum Part implements Named {
    HAS_READS,
    MEMBERS,
    ALL
  }

  private RungLevels() {}

  /**
   * Rows of {@code rung_level}, of every community with a complete window.
   *
   * @param rungs rows of {@code member_rung}
   */
  public static Dataset<Row> of(Dataset<Row> rungs, RungOptions options) {
    Column[] kind = {
      WINDOW_START.col(),
      RUNG.col(),
      LATER_RUNG.col(),
      RUNG_WINDOWS.col(),
      Part.MEMBERS.col(),
      Part.HAS_READS.col()
    };
    int fewest = options.fewestMoves();
    Dataset<Row> byCommunity =
        rungs
            .where(IS_COMPLETE.col())
            .groupBy(
                COMMUNITY_ID.col(),
                WINDOW_START.col(),
                RUNG.col(),
                LATER_RUNG.col(),
                RUNG_WINDOWS.col(),
                Part.HAS_READS.from(LOOKED_ACTS.col().isNotNull()))
            .agg(Part.MEMBERS.from(count(lit(1))))
            .groupBy(COMMUNITY_ID.col())
            .agg(Part.ALL.from(collect_list(struct(kind))));
    return RUNG_LEVEL.conform(
        byCommunity.flatMap(
            (FlatMapFunction<Row, Row>) row -> rows(row, fewest),
            Encoders.row(RUNG_LEVEL.schema())));
  }

  private static Iterator<Row> rows(Row community, int fewestMoves) {
    LevelTally tally = new LevelTally(community.getString(0));
    community.<Row>getList(1).forEach(tally::add);
    return tally.rows(fewestMoves).iterator();
  }
}
