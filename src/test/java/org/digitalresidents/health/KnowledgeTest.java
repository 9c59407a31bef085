package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.digitalresidents.health.Knowledge.Of;
import org.digitalresidents.model.HealthFamily;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.NullReason;
import org.junit.jupiter.api.Test;

class KnowledgeTest {
  @Test
  void whereAllIsToldNothingIsMissing() {
    assertThat(Knowledge.absences(EnumSet.allOf(Of.class))).isEmpty();
  }

  @Test
  void withoutStaffNothingOfThemIsKnown() {
    Map<HealthIndex, NullReason> absences =
        Knowledge.absences(EnumSet.of(Of.PUSHES, Of.TEXTS, Of.LEAVES));

    assertThat(absences).containsEntry(HealthIndex.BROADCAST_RATIO, NullReason.NO_STAFF);
    assertThat(absences).containsEntry(HealthIndex.ASK_GIVE_RATIO, NullReason.NO_STAFF);
    assertThat(absences).containsEntry(HealthIndex.MEMBER_TIE_SHARE, NullReason.NO_STAFF);
    assertThat(absences).containsEntry(HealthIndex.MEMBER_PROMPT_SHARE, NullReason.NO_STAFF);
    for (HealthIndex index : HealthIndex.values()) {
      if (index.family() == HealthFamily.STAFF) {
        assertThat(absences).containsEntry(index, NullReason.NO_STAFF);
      }
    }
  }

  @Test
  void withoutPushesOrLeavesThereIsNoSilentResistance() {
    Map<HealthIndex, NullReason> noPushes = Knowledge.absences(EnumSet.of(Of.STAFF, Of.LEAVES));
    Map<HealthIndex, NullReason> noLeaves = Knowledge.absences(EnumSet.of(Of.STAFF, Of.PUSHES));

    assertThat(noPushes).containsEntry(HealthIndex.EXTRA_LEAVES_24H, NullReason.NO_PUSHES);
    assertThat(noLeaves).containsEntry(HealthIndex.EXTRA_LEAVES_24H, NullReason.NO_LEAVES);
    assertThat(noLeaves).doesNotContainKey(HealthIndex.EXTRA_SILENCES_24H);
  }

  @Test
  void withoutRepliesNobodyKnowsWhoIsQuiet() {
    Map<HealthIndex, NullReason> absences =
        Knowledge.absences(EnumSet.complementOf(EnumSet.of(Of.REPLIES)));

    assertThat(absences)
        .containsEntry(HealthIndex.MEMBER_CONVERSATIONS, NullReason.NO_REPLIES)
        .containsEntry(HealthIndex.MEMBER_EXCHANGES, NullReason.NO_REPLIES)
        .containsEntry(HealthIndex.QUIET_GROUP_SHARE, NullReason.NO_REPLIES)
        .containsEntry(HealthIndex.COLD_SHARE, NullReason.NO_REPLIES)
        .containsEntry(HealthIndex.CATALYST, NullReason.NO_REPLIES)
        .doesNotContainKey(HealthIndex.MEMBER_ACTIVITY)
        .doesNotContainKey(HealthIndex.BOT_AD_SHARE);
  }

  @Test
  void advertisementsAreReadInTextsAndProgramsAreMarked() {
    Map<HealthIndex, NullReason> neither = Knowledge.absences(EnumSet.of(Of.STAFF, Of.REPLIES));
    Map<HealthIndex, NullReason> marked = Knowledge.absences(EnumSet.of(Of.PROGRAMS));

    assertThat(neither)
        .containsEntry(HealthIndex.BOT_AD_SHARE, NullReason.NO_TEXTS)
        .containsEntry(HealthIndex.PROMPTS, NullReason.NO_TEXTS)
        .containsEntry(HealthIndex.BUYERS, NullReason.NO_ORDERS);
    assertThat(marked).doesNotContainKey(HealthIndex.BOT_AD_SHARE);
  }

  @Test
  void itIsSaidInALineForEachReason() {
    assertThat(Knowledge.lines(Map.of("x", Map.of(HealthIndex.NOISE_SHARE, NullReason.NO_TEXTS))))
        .isEqualTo(List.of("Community x: noise_share cannot be known: the source gives no texts."));
  }
}
