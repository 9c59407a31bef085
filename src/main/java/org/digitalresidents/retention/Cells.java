package org.digitalresidents.retention;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

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

  /** The cells that have begun, where period {@code begun} has. */
  Column begun(Column unit, Column begun) {
    Column numbers = sequence(lit(0L), least(begun, most(unit)));
    return concat(
        transform(numbers, no -> cell(RetentionMeasure.ON, no, no)),
        transform(numbers, no -> cell(RetentionMeasure.ON_OR_AFTER, no, no)),
        filter(brackets(), cell -> isByDay(unit).and(from(cell).leq(begun))));
  }

  /**
   * The cells that activity in a period adds to, of those that are over; for a member it adds to
   * each once, if the period of the member's activity before it is given.
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
    return concat(
        array_compact(
            array(
                when(isOn, cell(RetentionMeasure.ON, no, no)),
                when(
                    isLast.and(furthest.geq(0)),
                    cell(RetentionMeasure.ON_OR_AFTER, furthest, furthest)))),
        filter(
            brackets(),
            cell -> {
              Column isNew = holds(cell, no).and(holds(cell, previous).equalTo(false));
              return isByDay(unit).and(isNew).and(to(cell).lt(over));
            }));
  }

  private static Column cell(RetentionMeasure measure, Column from, Column to) {
    return struct(
        CohortRetention.MEASURE.from(lit(measure.code())),
        CohortRetention.FROM_NO.from(from),
        CohortRetention.TO_NO.from(to));
  }

  private Column brackets() {
    Column[] cells =
        options.brackets().stream()
            .map(b -> cell(RetentionMeasure.BRACKET, lit((long) b.from()), lit((long) b.to())))
            .toArray(Column[]::new);
    Column none =
        array_compact(array(when(lit(false), cell(RetentionMeasure.BRACKET, lit(0L), lit(0L)))));
    return cells.length == 0 ? none : array(cells);
  }

  private Column most(Column unit) {
    return when(isByDay(unit), (long) options.mostDays())
        .when(unit.equalTo(PeriodUnit.WEEK.code()), (long) options.mostWeeks())
        .otherwise((long) options.mostMonths());
  }

  private static Column isByDay(Column unit) {
    return unit.equalTo(PeriodUnit.DAY.code());
  }

  private static Column holds(Column cell, Column no) {
    return no.between(from(cell), to(cell));
  }

  private static Column from(Column cell) {
    return cell.getField(CohortRetention.FROM_NO.column());
  }

  private static Column to(Column cell) {
    return cell.getField(CohortRetention.TO_NO.column());
  }
}
