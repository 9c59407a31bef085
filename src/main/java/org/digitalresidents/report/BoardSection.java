package org.digitalresidents.report;

import static org.digitalresidents.model.ValueBoard.VALUE_BOARD;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.digitalresidents.model.BoardMeasure;
import org.digitalresidents.model.Estimate;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.model.ValueBoard;
import org.digitalresidents.table.Table;

/** What the community is worth to its members. */
final class BoardSection implements Section {
  /** These count persons; the others count questions, posts and events. */
  private static final Set<String> OF_MEMBERS =
      Set.of(BoardMeasure.HELPERS.code(), BoardMeasure.HELPEES.code());

  @Override
  public String name() {
    return "board";
  }

  @Override
  public Text title() {
    return new Text("社群价值", "Value board");
  }

  @Override
  public Text question() {
    return new Text(
        "问题解决了吗?大家互相帮助、分享、见面吗?", "Are questions solved; do people help, share, and meet?");
  }

  @Override
  public List<Table> reads() {
    return List.of(VALUE_BOARD);
  }

  @Override
  public Map<String, Grid> grids(Reading reading) {
    Column isMonth = ValueBoard.UNIT.col().equalTo(PeriodUnit.MONTH.code());
    Column isWeekOfAll =
        ValueBoard.UNIT
            .col()
            .equalTo(PeriodUnit.WEEK.code())
            .and(ValueBoard.GROUP_ID.col().equalTo(GroupIds.WHOLE_COMMUNITY));
    Grid board =
        Grid.of(
            reading
                .ofLargestGroups(VALUE_BOARD, ValueBoard.GROUP_ID)
                .where(isMonth.or(isWeekOfAll)),
            List.of(
                ValueBoard.COMMUNITY_ID,
                ValueBoard.GROUP_ID,
                ValueBoard.UNIT,
                ValueBoard.MEASURE,
                ValueBoard.PERIOD_START),
            ValueBoard.IS_COMPLETE,
            Estimate.VALUE,
            Estimate.NUMERATOR,
            Estimate.DENOMINATOR,
            Estimate.LOW,
            Estimate.HIGH);
    return Map.of("board", guarded(reading, board));
  }

  private static Grid guarded(Reading reading, Grid board) {
    return reading
        .guard(board)
        .rows(row -> OF_MEMBERS.contains(board.text(ValueBoard.MEASURE, row)))
        .counts(Estimate.NUMERATOR)
        .totals(
            board.key(
                ValueBoard.COMMUNITY_ID,
                ValueBoard.UNIT,
                ValueBoard.MEASURE,
                ValueBoard.PERIOD_START),
            row -> board.text(ValueBoard.GROUP_ID, row).equals(GroupIds.WHOLE_COMMUNITY))
        .with(Estimate.NUMERATOR, Estimate.VALUE)
        .apply();
  }
}
