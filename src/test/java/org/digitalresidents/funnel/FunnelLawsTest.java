package org.digitalresidents.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.digitalresidents.journey.ActText;
import org.digitalresidents.journey.RandomActs;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.MemberKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of funnels over any journeys; the journeys are by chance. */
class FunnelLawsTest {
  private static final int JOURNEYS = 2_000;

  private static final String STEPS =
      """
      'steps': [
        {'name': 'in', 'when': {'joins': true}},
        {'name': 'active', 'when': {'active': true}, 'within': '20 h'},
        {'name': 'bought', 'when': {'etype': 'order'}, 'within': '30 h'}]""";

  private static FunnelSpec funnel(String more) {
    return Stream.funnel("{'name': 'f', %s, %s}".formatted(more, STEPS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'spell': 'community'",
        "'spell': 'group', 'hold': ['group_id']",
        "'spell': 'none', 'entries': 'every'",
        "'spell': 'community', 'entries': 'first', 'ties': 'seq'"
      })
  void shiftingAllTimesChangesNothingButTheTimes(String more) {
    FunnelSpec funnel = funnel(more);
    long shift = Duration.ofDays(40).toNanos() / 1_000;
    for (long seed = 0; seed < JOURNEYS; seed++) {
      List<Act> acts = RandomActs.journey(seed);
      List<Act> later = acts.stream().map(a -> Stream.at(a, a.ts() + shift, a.seq())).toList();

      assertThat(facts(Stream.rows(funnel, later)))
          .as("seed %d", seed)
          .isEqualTo(facts(Stream.rows(funnel, acts)));
    }
  }

  private static List<String> facts(List<FunnelMemberRow> rows) {
    return rows.stream()
        .map(
            r ->
                "%d %s %d %s %d %d %s %s"
                    .formatted(
                        r.spellNo(),
                        r.groupId(),
                        r.entryNo(),
                        r.status(),
                        r.level(),
                        r.tieDependent(),
                        r.fromLastEntryMs(),
                        r.fromFirstEntryMs()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'spell': 'community'", "'spell': 'none', 'entries': 'every'"})
  void anActOfNoStepChangesNothing(String more) {
    FunnelSpec funnel = funnel(more);
    for (long seed = 0; seed < JOURNEYS; seed++) {
      List<Act> acts = RandomActs.journey(seed);
      List<Act> crowded = new ArrayList<>(acts);
      Random random = new Random(seed);
      for (int i = 0; i < 5 && !acts.isEmpty(); i++) {
        int at = random.nextInt(crowded.size() + 1);
        long ts = at == 0 ? crowded.get(0).ts() : crowded.get(at - 1).ts();
        Act award = ActText.acts("award g1 @0").get(0); // no step, no evidence of membership
        crowded.add(at, Stream.at(award, ts, 0));
      }

      assertThat(facts(Stream.rows(funnel, crowded)))
          .as("seed %d", seed)
          .isEqualTo(facts(Stream.rows(funnel, acts)));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"'spell': 'community'", "'spell': 'group', 'hold': ['group_id']"})
  void oneJourneyAfterAnotherIsEachAlone(String more) {
    FunnelFold fold = new FunnelFold(funnel(more));
    for (long seed = 0; seed < JOURNEYS; seed++) {
      List<Act> first = RandomActs.journey(seed);
      List<Act> second = RandomActs.journey(seed + JOURNEYS);
      MemberKey elsewhere = new MemberKey("isle", "ann");

      ActText.fold(fold, ActText.ANN, first);
      List<FunnelMemberRow> after = ActText.fold(fold, elsewhere, second);

      assertThat(after)
          .as("seed %d", seed)
          .isEqualTo(ActText.fold(new FunnelFold(funnel(more)), elsewhere, second));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"any", "seq", "strict"})
  void aWiderWindowNeverLowersALevelAndTiesTakenLooselyNeitherDo(String ties) {
    int wider = 0;
    for (long seed = 0; seed < JOURNEYS; seed++) {
      List<Act> acts = RandomActs.journey(seed);
      Map<String, Long> levels = new java.util.LinkedHashMap<>();
      for (String window : List.of("5 h", "10 h", "40 h")) {
        FunnelSpec funnel =
            Stream.funnel(
                """
                {'name': 'f', 'ties': '%s', 'window': '%s', 'steps': [
                  {'name': 'a', 'when': {'active': true}}, {'name': 'b', 'when': {'etype': 'order'}},
                  {'name': 'c', 'when': {'etype': 'refund'}}]}"""
                    .formatted(ties, window));
        levels.put(window, Stream.level(funnel, acts));
      }
      assertThat(List.copyOf(levels.values())).as("seed %d", seed).isSorted();
      wider += levels.get("5 h") < levels.get("40 h") ? 1 : 0;
    }
    assertThat(wider).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'spell': 'community'", "'spell': 'group', 'hold': ['group_id']"})
  void everyActOfAStepIsInOneRow(String more) {
    FunnelSpec funnel = funnel(more);
    for (long seed = 0; seed < JOURNEYS; seed++) {
      List<Act> acts = RandomActs.journey(seed);
      long counted = Stream.rows(funnel, acts).stream().mapToLong(FunnelMemberRow::stepActs).sum();
      List<Act> ofMember = acts.stream().filter(a -> a.actorKind() == ActorKind.MEMBER).toList();
      long active = ofMember.stream().filter(a -> a.etype().isActivity()).count();
      long bought = orders(ofMember);
      long joined = ofMember.stream().filter(a -> a.etype() == Etype.JOIN).count();

      // Of the joins only those by which a stay began.
      assertThat(counted).as("seed %d", seed).isBetween(active + bought, active + bought + joined);
    }
  }

  /** Lines of one order are one. */
  private static long orders(List<Act> acts) {
    return acts.stream()
        .filter(act -> act.etype() == Etype.ORDER)
        .map(act -> act.orderId() == null ? act.eventId() : act.orderId())
        .distinct()
        .count();
  }
}
