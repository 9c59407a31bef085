package org.digitalresidents.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.benefit.SourceTells.Of;
import org.digitalresidents.model.NullReason;
import org.junit.jupiter.api.Test;

class SourceTellsTest {
  @Test
  void whatASourceDoesNotTellIsNotZero() {
    assertThat(SourceTells.absences(Set.of()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Benefit.ANSWER, NullReason.NO_REPLIES,
                Benefit.STAFF_ANSWER, NullReason.NO_REPLIES,
                Benefit.SUBSTANTIVE_REPLY, NullReason.NO_REPLIES,
                Benefit.THANKS, NullReason.NO_REPLIES,
                Benefit.REACTION, NullReason.NO_REACTIONS,
                Benefit.ACCEPTANCE, NullReason.NOT_TAGGED,
                Benefit.AWARD, NullReason.NOT_TAGGED,
                Benefit.COUPON, NullReason.NO_ORDERS,
                Benefit.EXCLUSIVE_VIEW, NullReason.NO_READS));
  }

  @Test
  void ordersWithoutCouponsAreNotMarked() {
    assertThat(SourceTells.absences(EnumSet.of(Of.ORDERS, Of.READS)))
        .containsEntry(Benefit.COUPON, NullReason.NOT_TAGGED)
        .containsEntry(Benefit.EXCLUSIVE_VIEW, NullReason.NOT_TAGGED);
    assertThat(SourceTells.absences(EnumSet.allOf(Of.class))).isEmpty();
  }
}
