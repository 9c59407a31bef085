package org.digitalresidents.value;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.BoardMeasure;
import org.digitalresidents.model.Linking;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.model.ValueBoard;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;
import org.digitalresidents.time.PeriodNumbers;

/**
 * Fills {@code value_board}: every measure of every group and the community, by day, week and
 * month, from the community's first day to the last before its data end. What is planned for later
 * waits until then.
 */
public final class BoardPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final BoardOptions options;
  private final HashMap<String, Extent> extents;

  /**
   * A pass.
   *
   * @param extents of every community in the input, from when to when its data speak
   */
  public BoardPass(BoardOptions options, Map<String, Extent> extents) {
    this.options = options;
    this.extents = new HashMap<>(extents);
  }

  /** What the pass reads. */
  public static Dataset<Row> points(BoardInputs in, BoardOptions options) {
    return BoardPoints.sorted(in, options);
  }

  @Override
  public List<Table> tables() {
    return List.of(ValueBoard.VALUE_BOARD);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<ValueBoardRow> shape = RecordShape.of(ValueBoard.VALUE_BOARD, ValueBoardRow.class);
    Reading reading = new Reading(row -> out.accept(shape.row(row)));
    input.forEachRemaining(reading::see);
    reading.end();
  }

  /** The periods of one group after the other. */
  private final class Reading {
    private final Consumer<ValueBoardRow> out;
    private String communityId;
    private String groupId;
    private PeriodUnit unit; // null before the first
    private PeriodNumbers numbers;
    private long number;
    private PeriodBoard board;

    Reading(Consumer<ValueBoardRow> out) {
      this.out = out;
    }

    void see(Row point) {
      String nextCommunity = point.getAs(BoardPoint.COMMUNITY.column());
      String nextGroup = point.getAs(BoardPoint.GROUP.column());
      PeriodUnit nextUnit =
          PeriodUnit.valueOf(
              point.<String>getAs(BoardPoint.UNIT.column()).toUpperCase(Locale.ROOT));
      boolean isSame =
          nextUnit == unit && nextGroup.equals(groupId) && nextCommunity.equals(communityId);
      if (!isSame) {
        end();
        begin(nextCommunity, nextGroup, nextUnit);
      }
      long next = numbers.of(point.<LocalDate>getAs(BoardPoint.DAY.column()));
      if (next >= number) { // a plan may be dated before the community's first day
        tellUpTo(next);
        add(point);
      }
    }

    private void begin(String nextCommunity, String nextGroup, PeriodUnit nextUnit) {
      communityId = nextCommunity;
      groupId = nextGroup;
      unit = nextUnit;
      numbers = new PeriodNumbers(unit, options.weekStart());
      number = numbers.of(extents.get(communityId).firstDay(options.zone()));
      board = new PeriodBoard(options.minGroupSize());
    }

    /** Tells the periods before one; those without anything are told as such. */
    private void tellUpTo(long next) {
      for (; number < next; number++) {
        tell();
        board = new PeriodBoard(options.minGroupSize());
      }
    }

    private void tell() {
      Extent extent = extents.get(communityId);
      LocalDate start = numbers.start(number);
      if (start.isAfter(extent.lastDay(options.zone()))) {
        return;
      }
      Instant over = numbers.start(number + 1).atStartOfDay(options.zone()).toInstant();
      boolean isComplete = !over.isAfter(extent.dataEnd());
      board.tell(
          (measure, estimate) ->
              out.accept(
                  new ValueBoardRow(
                      communityId,
                      groupId,
                      unit.code(),
                      start,
                      measure.code(),
                      isComplete,
                      estimate)));
    }

    private void add(Row point) {
      Linking linking = linking(point);
      String measure = point.getAs(BoardPoint.MEASURE.column());
      String helper = point.getAs(BoardPoint.HELPER.column());
      if (measure != null) {
        board.tally(
            BoardMeasure.valueOf(measure.toUpperCase(Locale.ROOT)),
            linking,
            point.<Long>getAs(BoardPoint.COUNT.column()),
            point.<Long>getAs(BoardPoint.BASE.column()));
      } else if (helper != null) {
        board.help(linking, helper, point.getAs(BoardPoint.ASKER.column()));
      } else {
        board.wait(
            linking,
            point.<Long>getAs(BoardPoint.WAIT.column()),
            point.<Boolean>getAs(BoardPoint.IS_REPLIED.column()));
      }
    }

    void end() {
      if (unit != null) {
        tellUpTo(numbers.of(extents.get(communityId).lastDay(options.zone())) + 1);
        unit = null;
      }
    }

    private static Linking linking(Row point) {
      String code = point.getAs(BoardPoint.LINKING.column());
      return Linking.valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
