package org.digitalresidents.funnel;

import java.time.ZoneId;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.FunnelStatus;
import org.digitalresidents.time.LocalDays;

/** Reads {@link CohortPoint}s of one dataset, whose rows have their columns at the same places. */
final class PointReader {
  private static final String EXCLUDED = FunnelStatus.EXCLUDED.code();
  private static final String COMPLETED = FunnelStatus.COMPLETED.code();

  private final LocalDays days;
  private final int community;
  private final int funnel;
  private final int group;
  private final int member;
  private final int status;
  private final int level;
  private final int tieDependent;
  private final int isMatured;
  private final int joinedAt;
  private final int enteredAt;
  private final int channel;
  private final int lastMs;
  private final int firstMs;

  /**
   * A reader of rows like this one.
   *
   * @param zone in which days are cut
   */
  PointReader(Row row, ZoneId zone) {
    days = new LocalDays(zone);
    community = place(row, CohortPoint.COMMUNITY);
    funnel = place(row, CohortPoint.FUNNEL);
    group = place(row, CohortPoint.GROUP);
    member = place(row, CohortPoint.MEMBER);
    status = place(row, CohortPoint.STATUS);
    level = place(row, CohortPoint.LEVEL);
    tieDependent = place(row, CohortPoint.TIE_DEPENDENT);
    isMatured = place(row, CohortPoint.IS_MATURED);
    joinedAt = place(row, CohortPoint.JOINED_AT);
    enteredAt = place(row, CohortPoint.ENTERED_AT);
    channel = place(row, CohortPoint.CHANNEL);
    lastMs = place(row, CohortPoint.LAST_MS);
    firstMs = place(row, CohortPoint.FIRST_MS);
  }

  private static int place(Row row, CohortPoint part) {
    return row.fieldIndex(part.column());
  }

  String community(Row row) {
    return row.getString(community);
  }

  String funnel(Row row) {
    return row.getString(funnel);
  }

  String group(Row row) {
    return row.getString(group);
  }

  String member(Row row) {
    return row.getString(member);
  }

  /** The attempt itself, at a funnel of these steps. */
  CohortAttempt attempt(Row row, CohortSteps steps) {
    long reached = row.getLong(level);
    Map<String, Long> last = times(row, lastMs);
    return new CohortAttempt(
        row.getString(status).equals(EXCLUDED),
        row.getString(status).equals(COMPLETED),
        row.getBoolean(isMatured),
        reached - row.getLong(tieDependent),
        steps.reached(reached, last),
        steps.times(last),
        steps.times(times(row, firstMs)),
        day(row, joinedAt),
        day(row, enteredAt),
        row.getString(channel));
  }

  /** In days since 1970-01-01; null where not known. */
  private Integer day(Row row, int place) {
    return row.isNullAt(place)
        ? null
        : (Integer) Math.toIntExact(days.day(row.getLong(place)).toEpochDay());
  }

  private static Map<String, Long> times(Row row, int place) {
    return row.isNullAt(place) ? Map.of() : row.getJavaMap(place);
  }
}
