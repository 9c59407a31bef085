package org.digitalresidents.retention;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.digitalresidents.model.CohortRetention;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.model.RetentionMeasure;

/**
 * The cells of a cohort: a measure with the first and the last period it looks at. Of "on or after"
 * the last is the first, by which it is judged whether the cell is over.
 */
final class Cells {
  private final RetentionOptions options;

  Cells(RetentionOptions options) {
    this.options = options;
  }

  /** The cells that have begun, where period {@code begun} has, and null in place of others. */
  Column begun(Column unit, Column begun) {
    Column numbers = sequence(lit(0L), least(begun, most(unit)));
    List<Column> cells = new ArrayList<>();
    cells.add(transform(numbers, no -> cell(RetentionMeasure.ON, no, no)));
    cells.add(transform(numbers, no -> cell(RetentionMeasure.ON_OR_AFTER, no, no)));
    for (Bracket bracket : options.brackets()) {
      Column isBegun = isByDay(unit).and(begun.geq(bracket.from()));
      cells.add(array(when(isBegun, cell(bracket))));
    }
    return concat(cells.toArray(Column[]::new));
  }

  /**
   * The cells that activity in a period adds to, of those that are over, and null in place of
   * others; for a member it adds to each once, if the period of the activity before it is given.
   *
   * <p>The last activity of all says of every period up to it that the member was active on or
   * after; it stands at the last of them that is over, for those before as well.
   *
   * @param previous −1 where there was no activity before
   * @param over periods numbered below are over
   */
  Column reached(Column unit, Column no, Column previous, Column isLast, Column over) {
    Column furthest = least(no, over.minus(1), most(unit));
    Column isOn = no.gt(previous).and(no.lt(over)).and(no.leq(most(unit)));
    Column isFurthest = isLast.and(furthest.geq(0));
    List<Column> cells = new ArrayList<>();
    cells.add(when(isOn, cell(RetentionMeasure.ON, no, no)));
    cells.add(when(isFurthest, cell(RetentionMeasure.ON_OR_AFTER, furthest, furthest)));
    for (Bracket bracket : options.brackets()) {
      Column isNew = holds(bracket, no).and(holds(bracket, previous).equalTo(false));
      Column isOver = over.gt(bracket.to());
      cells.add(when(isByDay(unit).and(isNew).and(isOver), cell(bracket)));
    }
    return array(cells.toArray(Column[]::new));
  }

  private static Column cell(RetentionMeasure measure, Column from, Column to) {
    return struct(
        CohortRetention.MEASURE.from(lit(measure.code())),
        CohortRetention.FROM_NO.from(from),
        CohortRetention.TO_NO.from(to));
  }

  private static Column cell(Bracket bracket) {
    return cell(RetentionMeasure.BRACKET, lit((long) bracket.from()), lit((long) bracket.to()));
  }

  private Column most(Column unit) {
    return when(isByDay(unit), (long) options.mostDays())
        .when(unit.equalTo(PeriodUnit.WEEK.code()), (long) options.mostWeeks())
        .otherwise((long) options.mostMonths());
  }

  private static Column isByDay(Column unit) {
    return unit.equalTo(PeriodUnit.DAY.code());
  }

  private static Column holds(Bracket bracket, Column no) {
    return no.between((long) bracket.from(), (long) bracket.to());
  }
}
