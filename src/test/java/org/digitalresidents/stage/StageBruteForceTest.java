package org.digitalresidents.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.digitalresidents.journey.ActText;
import org.digitalresidents.journey.RandomActs;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.StageVariant;
import org.junit.jupiter.api.Test;

/** Random journeys, each held against the definition asked at every instant. */
class StageBruteForceTest {
  private static final int JOURNEYS = 6_000;
  private static final StageRules RULES = Hours.rules(Hours.EVERY_KIND, "20 h");
  private static final StageFold FOLD = Hours.fold(RULES, StageVariant.ORDERS);

  @Test
  void theStaysAreThoseOfTheDefinition() {
    Map<String, Integer> seen = new TreeMap<>();
    for (long seed = 0; seed < JOURNEYS; seed++) {
      List<Act> all = RandomActs.journey(seed);
      long dataEnd = dataEnd(all, new Random(seed));
      List<Act> acts = all.stream().filter(act -> act.ts() < dataEnd).toList();

      List<MemberStageRow> rows = ActText.fold(FOLD, ActText.ANN, acts, dataEnd);

      assertThat(rows)
          .as("seed %d", seed)
          .isEqualTo(
              ByDefinition.rows(
                  RULES.of(StageVariant.ORDERS), acts, dataEnd, Hours.SHANGHAI, "orders"));
      rows.forEach(row -> seen.merge(row.evidence() + " " + row.exitKind(), 1, Integer::sum));
    }
    assertEveryKindIsThere(seen);
  }

  /** In half of the worlds the data end at or just after an act, or when evidence runs out. */
  private static long dataEnd(List<Act> acts, Random random) {
    if (acts.isEmpty() || random.nextBoolean()) {
      return ActText.END;
    }
    long act = acts.get(random.nextInt(acts.size())).ts();
    return act + Duration.ofHours(random.nextInt(3) * 10L).toNanos() / 1_000;
  }

  private static void assertEveryKindIsThere(Map<String, Integer> seen) {
    for (String evidence :
        List.of("member", "days", "three", "first_order", "badge", "repeat", "both")) {
      for (String exit : List.of("fell", "left", "rose", "still")) {
        boolean isHighest = evidence.equals("repeat") || evidence.equals("both");
        boolean isLowest = evidence.equals("member");
        if ((isHighest && exit.equals("rose")) || (isLowest && exit.equals("fell"))) {
          continue;
        }
        assertThat(seen.getOrDefault(evidence + " " + exit, 0))
            .as("%s %s, of %s", evidence, exit, seen)
            .isGreaterThan(4);
      }
    }
    assertThat(seen).containsKeys("seen fell", "seen rose");
  }

  @Test
  void whenEverythingIsDaysLaterOnlyTheTimesDiffer() {
    Duration days = Duration.ofDays(35); // Shanghai's clocks have not changed since 1991
    for (long seed = 0; seed < 500; seed++) {
      List<Act> acts = RandomActs.journey(seed);
      List<Act> later = acts.stream().map(act -> Moved.act(act, days)).toList();

      List<MemberStageRow> expected =
          ActText.fold(FOLD, ActText.ANN, acts).stream().map(row -> Moved.row(row, days)).toList();

      assertThat(ActText.fold(FOLD, ActText.ANN, later)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  /** The same, later. */
  private static final class Moved {
    static Act act(Act act, Duration by) {
      return new Act(
          act.ts() + by.toNanos() / 1_000,
          act.precision(),
          act.seq(),
          act.eventId(),
          act.groupId(),
          act.actorKind(),
          act.etype(),
          act.targetEventId(),
          act.threadId(),
          act.targetActorId(),
          act.text(),
          act.nChar(),
          act.amountMinor(),
          act.currency(),
          act.orderId(),
          act.sourceChannel(),
          act.attrs());
    }

    static MemberStageRow row(MemberStageRow row, Duration by) {
      return new MemberStageRow(
          row.communityId(),
          row.memberId(),
          row.stageNo(),
          row.variant(),
          row.stage(),
          row.enterAt().plus(by),
          later(row.exitAt(), by),
          row.previousStage(),
          row.nextStage(),
          row.exitKind(),
          row.evidence(),
          row.evidenceAt().plus(by),
          row.evidenceEventId(),
          row.evidenceCount());
    }

    private static Instant later(Instant instant, Duration by) {
      return instant == null ? null : instant.plus(by);
    }
  }
}
