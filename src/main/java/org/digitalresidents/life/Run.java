package org.digitalresidents.life;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.FormerState;
import org.digitalresidents.model.LifeState;
import org.digitalresidents.model.MemberState;
import org.digitalresidents.model.PeriodUnit;
import org.digitalresidents.table.Code;

/**
 * A row of {@code member_state}, whose it is aside: somebody is in a state from one period to
 * another, both included.
 *
 * @param from the first day of the first period
 * @param to the first day of the last period
 * @param former the state before
 */
record Run(
    String communityId,
    String groupId,
    PeriodUnit unit,
    LocalDate from,
    LocalDate to,
    LifeState state,
    FormerState former) {
  private static final Map<String, PeriodUnit> UNITS = byCode(PeriodUnit.values());
  private static final Map<String, LifeState> STATES = byCode(LifeState.values());
  private static final Map<String, FormerState> FORMER = byCode(FormerState.values());

  /** The rows as {@link #of} reads them. */
  static Dataset<Row> rows(Dataset<Row> runs) {
    return runs.select(
        MemberState.COMMUNITY_ID.col(),
        MemberState.GROUP_ID.col(),
        MemberState.UNIT.col(),
        MemberState.FROM_PERIOD.col(),
        MemberState.TO_PERIOD.col(),
        MemberState.STATE.col(),
        MemberState.PREVIOUS_STATE.col());
  }

  static Run of(Row row) {
    return new Run(
        row.getString(0),
        row.getString(1),
        UNITS.get(row.getString(2)),
        row.<LocalDate>getAs(3),
        row.<LocalDate>getAs(4),
        STATES.get(row.getString(5)),
        row.isNullAt(6) ? FormerState.NONE : FORMER.get(row.getString(6)));
  }

  private static <C extends Code> Map<String, C> byCode(C[] codes) {
    return Stream.of(codes).collect(toUnmodifiableMap(Code::code, code -> code));
  }
}
