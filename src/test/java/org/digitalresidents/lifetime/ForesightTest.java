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
    isMember(true, true);
    history.put(MemberHistory.REPEAT_ACTIVE_WEEKS.reasonColumn(), NullReason.NEVER_ACTIVE.code());
  }

  private void isMember(boolean is, boolean was) {
    history.put(MemberHistory.IS_MEMBER.column(), is);
    history.put(MemberHistory.WAS_MEMBER.column(), was);
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
  void whoLeftIsGoneAlsoIfNeverActive() {
    isMember(false, true);

    assertThat(weeks()).isEqualTo(MemberValueRow.Weeks.GONE);
  }

  @Test
  void whoBoughtOnlyHasNotLeft() {
    isMember(false, false);

    assertThat(weeks()).isEqualTo(MemberValueRow.Weeks.none(NullReason.NO_ACTIVITY.code()));
  }

  @Test
  void whereNobodyWasActiveTheSourceIsTheReason() {
    assertThat(weeks()).isEqualTo(MemberValueRow.Weeks.none(NullReason.NO_ACTIVITY.code()));
  }
}
