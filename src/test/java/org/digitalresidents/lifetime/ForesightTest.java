package org.digitalresidents.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.digitalresidents.model.MemberHistory;
import org.digitalresidents.model.NullReason;
import org.junit.jupiter.api.Test;

/** Of members whom no model is needed for. */
class ForesightTest {
  private final Foresight foresight = new Foresight(new CommunityModels());
  private final Map<String, Object> history = new HashMap<>();

  ForesightTest() {
    history.put(MemberHistory.IS_MEMBER.column(), true);
    history.put(MemberHistory.REPEAT_ACTIVE_WEEKS.reasonColumn(), NullReason.NEVER_ACTIVE.code());
  }

  private MemberValueRow.Weeks weeks() {
    Object[] values =
        Stream.of(MemberHistory.MEMBER_HISTORY.schema().fieldNames()).map(history::get).toArray();
    return foresight
        .of(new Known(new GenericRowWithSchema(values, MemberHistory.MEMBER_HISTORY.schema())))
        .weeks();
  }

  @Test
  void whoIsActiveInTheWeekUnderWayOnlyIsNotCalledNeverActive() {
    String reason = NullReason.NOT_OBSERVED.code();
    history.put(MemberHistory.REPEAT_ACTIVE_WEEKS.reasonColumn(), reason);

    assertThat(weeks()).isEqualTo(MemberValueRow.Weeks.none(reason));
  }

  @Test
  void whereNobodyWasActiveTheSourceIsTheReason() {
    assertThat(weeks()).isEqualTo(MemberValueRow.Weeks.none(NullReason.NO_ACTIVITY.code()));
  }
}
