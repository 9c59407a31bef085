package org.digitalresidents.stage;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.StageMove;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;
import org.digitalresidents.table.Together;

/**
 * Fills {@code stage_move}: how members move between stages, period by period; where they stood
 * just before it began against just before it ended. One community after the other. Source:
 * definitions B3.
 *
 * <p>Only who entered or left a stage in a period is told of. So the cost is that of the changes,
 * however long the stays.
 */
public final class StageMovePass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, StageCommunity> communities;
  private final StagePeriods periods;

  private StageMovePass(Map<String, StageCommunity> communities, StagePeriods periods) {
    this.communities = new HashMap<>(communities);
    this.periods = periods;
  }

  /**
   * A pass over the {@link #steps} of these communities.
   *
   * @param community rows of {@code community}
   */
  public static StageMovePass of(Dataset<Row> community, StagePeriods periods) {
    return new StageMovePass(StageCommunity.of(community.collectAsList(), periods), periods);
  }

  /**
   * What the pass reads: whole communities in one task, of each a row without a step, so that none
   * is forgotten, then its steps in the order of periods.
   *
   * @param stages rows of {@code member_stage}
   * @param community rows of {@code community}
   */
  public static Dataset<Row> steps(
      Dataset<Row> stages, Dataset<Row> community, StagePeriods periods) {
    return Together.by(
        StageStay.sorted(stages)
            .mapPartitions(new Stepping(periods), StageStep.encoder())
            .unionByName(StageStep.none(community), true),
        List.of(StageStep.Part.COMMUNITY.col()),
        StageStep.Part.PERIOD.col());
  }

  @Override
  public List<Table> tables() {
    return List.of(StageMove.STAGE_MOVE);
  }

  /** Every key names the community, and steps are divided by community. */
  @Override
  public boolean keysStayInTask() {
    return true;
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<StageMoveRow> shape = RecordShape.of(StageMove.STAGE_MOVE, StageMoveRow.class);
    Reading reading = new Reading(row -> out.accept(shape.row(row)));
    input.forEachRemaining(reading::see);
    reading.end();
  }

  /** One community after the other; of one that is not asked for there are no rows. */
  private final class Reading {
    private final Consumer<StageMoveRow> out;
    private String communityId; // null before the first
    private StageTraffic traffic; // null of a community that is not asked for

    Reading(Consumer<StageMoveRow> out) {
      this.out = out;
    }

    void see(Row row) {
      String next = StageStep.communityOf(row);
      if (!next.equals(communityId)) {
        end();
        communityId = next;
        StageCommunity community = communities.get(next);
        traffic = community == null ? null : new StageTraffic(next, community, periods, out);
      }
      if (traffic != null && !StageStep.isNone(row)) {
        traffic.see(StageStep.of(row));
      }
    }

    void end() {
      if (traffic != null) {
        traffic.end();
        traffic = null;
      }
    }
  }
}
