package org.digitalresidents.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.digitalresidents.funnel.FunnelSpec.Ties;
import org.digitalresidents.model.Act;
import org.digitalresidents.time.EpochMicros;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Random streams, each held against every chain there could be. Prints how many there were. */
class FunnelBruteForceTest {
  private static final int STREAMS = 20_000;
  private static final int FEWER = 5_000;
  private static final String WINDOW = "8 s";

  /** What the acts of a stream can be. */
  private enum Family {
    /** One step each, ties. */
    TIES("A B C", 2),
    /** Of two steps at once too. */
    TWO_STEPS("A B C AB BC AC", 2),
    /** One step each, never two at one instant. */
    NO_TIES("A B C", 0),
    /** Also of no step, and of all. */
    ANYTHING("A B C X AB ABC", 2);

    private final String[] kinds;
    private final int pause; // one in so many acts is at the instant of the last; 0: none

    Family(String kinds, int pause) {
      this.kinds = kinds.split(" ", -1);
      this.pause = pause;
    }
  }

  private static List<Act> stream(Random random, String[] kinds, int pause) {
    List<Act> acts = new ArrayList<>();
    int size = random.nextInt(9);
    long second = 0;
    for (int i = 0; i < size; i++) {
      boolean isTie = pause > 0 && random.nextInt(pause) == 0;
      second += isTie ? 0 : 1 + random.nextInt(5);
      acts.add(Stream.act(i, kinds[random.nextInt(kinds.length)], second * 1_000_000));
    }
    return acts;
  }

  @ParameterizedTest
  @EnumSource(Family.class)
  void theLevelIsThatOfTheLongestChain(Family family) {
    int[] byLevel = new int[4];
    int ties = 0;
    for (Ties policy : Ties.values()) {
      FunnelSpec funnel = Stream.funnel("ABC", WINDOW, with(policy, ""));
      for (int seed = 0; seed < STREAMS; seed++) {
        Random random = new Random(seed * 31L + family.kinds.length);
        FunnelMemberRow row = same(funnel, stream(random, family.kinds, family.pause), seed);
        byLevel[row == null ? 0 : (int) row.level()]++;
        ties += row != null && row.tieDependent() > 0 ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d streams x 3 policies, 0 differences; levels 0 to 3: %d %d %d %d; tie-dependent %d%n",
        family,
        STREAMS,
        byLevel[0],
        byLevel[1],
        byLevel[2],
        byLevel[3],
        ties);
    assertThat(byLevel).as("every level is met").doesNotContain(0);
    assertThat(ties > 0).isEqualTo(family != Family.NO_TIES);
  }

  @Test
  void limitsBetweenStepsNeedThePairsOfStartAndLast() {
    String[] limits = {
      "", "'within': '3 s'", "'within': '5 s'", "'after': '2 s'", "'within': '6 s', 'after': '1 s'"
    };
    int differ = 0;
    for (Ties policy : Ties.values()) {
      for (int seed = 0; seed < FEWER; seed++) {
        Random random = new Random(seed + 7_000_000L);
        String second = limits[random.nextInt(limits.length)];
        String third = limits[1 + random.nextInt(limits.length - 1)];
        FunnelSpec funnel = limited(second, third, policy);
        List<Act> acts = stream(random, Family.ANYTHING.kinds, 3);
        FunnelMemberRow row = same(funnel, acts, seed);
        long without = Stream.level(Stream.funnel("ABC", "9 s", with(policy, "")), acts);
        differ += row != null && row.level() < without ? 1 : 0;
      }
    }
    System.out.printf("limits: %d streams x 3 policies, 0 differences%n", FEWER);
    assertThat(differ).as("streams in which a limit says no").isGreaterThan(500);
  }

  private static FunnelSpec limited(String second, String third, Ties policy) {
    return Stream.funnel(
        """
        {'name': 'f', 'window': '9 s', %s, 'steps': [
          {'name': '1', 'when': %s}, {'name': '2', 'when': %s%s}, {'name': '3', 'when': %s%s}]}"""
            .formatted(
                with(policy, ""),
                Stream.is('A'),
                Stream.is('B'),
                second.isEmpty() ? "" : ", " + second,
                Stream.is('C'),
                third.isEmpty() ? "" : ", " + third));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'order': 'strict'", "'order': 'any'"})
  void otherOrders(String order) {
    check(order, Family.ANYTHING.kinds, "ABC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'order': 'ordered'", "'order': 'strict'", "'order': 'any'"})
  void exclusionsCut(String order) {
    String exclude = ", 'exclude': [{'when': %s}]".formatted(Stream.is('Y'));
    check(order + exclude, new String[] {"A", "B", "C", "AB", "BC", "Y", "YB"}, "ABC");
  }

  @Test
  void exclusionsBetweenTwoSteps() {
    String exclude =
        "'exclude': [{'when': %s, 'between': [2, 3]}, {'when': %s, 'between': [1, 2]}]"
            .formatted(Stream.is('Y'), Stream.is('Z'));
    check(exclude, new String[] {"A", "B", "C", "ABC", "Y", "Z"}, "ABC");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ordered", "strict"})
  void optionalStepsMayBeLeftOut(String order) {
    int met = 0;
    for (Ties policy : Ties.values()) {
      FunnelSpec funnel =
          Stream.funnel(
              """
              {'name': 'f', 'window': '9 s', 'order': '%s', %s, 'steps': [
                {'name': '1', 'when': %s}, {'name': '2', 'when': %s, 'optional': true},
                {'name': '3', 'when': %s, 'within': '4 s'}]}"""
                  .formatted(
                      order, with(policy, ""), Stream.is('A'), Stream.is('B'), Stream.is('C')));
      for (int seed = 0; seed < FEWER; seed++) {
        List<Act> acts = stream(new Random(seed + 9_000_000L), Family.ANYTHING.kinds, 3);
        FunnelMemberRow row = same(funnel, acts, seed);
        boolean isLeftOut =
            row != null && row.level() == 3 && !row.fromLastEntryMs().containsKey("2");
        met += isLeftOut ? 1 : 0;
      }
    }
    assertThat(met).isGreaterThan(200);
  }

  @Test
  void everyEntryByItself() {
    int entries = 0;
    for (Ties policy : Ties.values()) {
      FunnelSpec funnel = Stream.funnel("ABC", WINDOW, with(policy, ", 'entries': 'every'"));
      for (int seed = 0; seed < FEWER; seed++) {
        List<Act> acts = stream(new Random(seed + 3_000_000L), Family.ANYTHING.kinds, 2);
        List<Integer> expected =
            BruteForce.every(funnel, policy, acts).stream().map(f -> f.level()).toList();

        List<FunnelMemberRow> rows =
            Stream.rows(funnel, acts).stream().filter(r -> r.entryNo() > 0).toList();

        assertThat(rows.stream().map(r -> (int) r.level()).toList())
            .as("%s, seed %d: %s", policy, seed, Stream.text(acts))
            .isEqualTo(expected);
        entries += rows.size();
      }
    }
    assertThat(entries).isGreaterThan(10_000);
  }

  @Test
  void theFirstEntryAlone() {
    for (Ties policy : Ties.values()) {
      FunnelSpec funnel = Stream.funnel("ABC", WINDOW, with(policy, ", 'entries': 'first'"));
      for (int seed = 0; seed < FEWER; seed++) {
        List<Act> acts = stream(new Random(seed + 5_000_000L), Family.ANYTHING.kinds, 2);

        assertThat(Stream.level(funnel, acts))
            .as("%s, seed %d: %s", policy, seed, Stream.text(acts))
            .isEqualTo(BruteForce.first(funnel, policy, acts).found().level());
      }
    }
  }

  private static void check(String more, String[] kinds, String steps) {
    int completed = 0;
    for (Ties policy : Ties.values()) {
      FunnelSpec funnel = Stream.funnel(steps, WINDOW, with(policy, ", " + more));
      for (int seed = 0; seed < FEWER; seed++) {
        FunnelMemberRow row = same(funnel, stream(new Random(seed), kinds, 2), seed);
        completed += row != null && row.level() == steps.length() ? 1 : 0;
      }
    }
    assertThat(completed).as("streams that get through").isGreaterThan(200);
  }

  private static String with(Ties policy, String more) {
    return "'ties': '%s'%s".formatted(policy.name().toLowerCase(Locale.ROOT), more);
  }

  /** The row of a stream, after it was held against brute force; null where there is none. */
  private static FunnelMemberRow same(FunnelSpec funnel, List<Act> acts, int seed) {
    List<FunnelMemberRow> rows = Stream.rows(funnel, acts);
    FunnelMemberRow row = rows.isEmpty() ? null : rows.get(0);
    BruteForce all = BruteForce.best(funnel, funnel.ties(), acts);
    BruteForce.Found expected = all.found();
    int loose = BruteForce.best(funnel, Ties.ANY, acts).found().level();
    int strict = BruteForce.best(funnel, Ties.STRICT, acts).found().level();

    String what = "%s, seed %d: %s".formatted(funnel.ties(), seed, Stream.text(acts));
    assertThat(row == null ? 0 : row.level()).as(what).isEqualTo(expected.level());
    if (expected.level() > 0) {
      assertThat(EpochMicros.of(row.reachedAt())).as(what).isEqualTo(expected.reachedAt());
      assertThat(EpochMicros.of(row.enteredAt())).as(what).isEqualTo(expected.start());
      assertThat(row.tieDependent()).as(what).isEqualTo(loose - strict);
      if (funnel.order() != FunnelSpec.Order.ANY) {
        assertTimes(row, all, BruteForce.first(funnel, funnel.ties(), acts), what);
      }
    }
    return row;
  }

  private static void assertTimes(
      FunnelMemberRow row, BruteForce all, BruteForce ofFirst, String what) {
    boolean isAsFar = ofFirst.found().level() >= all.found().level();
    assertThat(times(row.fromLastEntryMs())).as(what).isEqualTo(all.times());
    assertThat(times(row.fromFirstEntryMs())).as(what).isEqualTo(isAsFar ? ofFirst.times() : null);
  }

  /** By number of the step; null where there are none. */
  private static Map<Integer, Long> times(Map<String, Long> byName) {
    if (byName == null) {
      return null;
    }
    Map<Integer, Long> times = new TreeMap<>();
    byName.forEach((name, ms) -> times.put(Integer.valueOf(name), ms));
    return times;
  }
}
