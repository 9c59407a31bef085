package org.digitalresidents.stage;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.MemberStage;
import org.digitalresidents.model.StageEnd;
import org.digitalresidents.model.StageState;
import org.digitalresidents.table.Code;
import org.digitalresidents.table.Named;
import org.digitalresidents.table.Together;

/**
 * A row of {@code member_stage}, as far as moves are made of it: instants in microseconds since
 * 1970-01-01T00:00Z.
 *
 * @param exitAt null where the stay lasts
 * @param after where the person stands when it ended, unless another stay begins at once
 */
record StageStay(
    String communityId,
    String memberId,
    StageState stage,
    long enterAt,
    Long exitAt,
    StageState after) {
  private static final Map<String, StageState> STATES =
      Stream.of(StageState.values()).collect(toUnmodifiableMap(Code::code, state -> state));

  private enum Part implements Named {
    ENTER_AT,
    EXIT_AT
  }

  /** Rows as {@link #of} reads them: whole persons in one task, stay after stay. */
  static Dataset<Row> sorted(Dataset<Row> stages) {
    Column community = MemberStage.COMMUNITY_ID.col();
    Column member = MemberStage.MEMBER_ID.col();
    return Together.by(
        stages.select(
            community,
            member,
            MemberStage.STAGE.col(),
            Part.ENTER_AT.from(unix_micros(MemberStage.ENTER_AT.col())),
            Part.EXIT_AT.from(unix_micros(MemberStage.EXIT_AT.col())),
            MemberStage.EXIT_KIND.col()),
        List.of(community, member),
        Part.ENTER_AT.col());
  }

  static StageStay of(Row row) {
    boolean isOver = !row.isNullAt(4);
    boolean hasLeft = StageEnd.LEFT.code().equals(row.getString(5));
    return new StageStay(
        row.getString(0),
        row.getString(1),
        STATES.get(row.getString(2)),
        row.getLong(3),
        isOver ? row.getLong(4) : null,
        hasLeft ? StageState.LEFT : StageState.NONE);
  }

  /** Whether both are of one person. */
  boolean isBeside(StageStay other) {
    return memberId.equals(other.memberId) && communityId.equals(other.communityId);
  }
}
