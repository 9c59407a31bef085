package org.digitalresidents.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.digitalresidents.funnel.CohortSteps.Step;
import org.digitalresidents.model.CohortBy;
import org.digitalresidents.stat.Sample;
import org.junit.jupiter.api.Test;

/** Random members in random cohorts, each cohort against its members looked at one by one. */
class GroupFunnelTest {
  private static final CohortSteps STEPS =
      new CohortSteps(
          List.of(
              new Step(1, "a", false, null),
              new Step(2, "b", true, null),
              new Step(3, "c", false, null)),
          false);

  private static final CohortLine LINE = new CohortLine("x", "g", "f", "all", "all");

  /** In any cohort, what a member has there; the best first. */
  private record Own(List<CohortAttempt> attempts) {
    CohortAttempt best() {
      return attempts.get(0);
    }

    boolean isMatured() {
      boolean alone = best().isCompleted();
      return !best().isExcluded()
          && (alone ? best().isMatured() : attempts.stream().allMatch(CohortAttempt::isMatured));
    }

    boolean isHere(int place) {
      return isMatured() && best().hasReached(place);
    }

    boolean dependsOnTies(int place) {
      long sure = attempts.stream().mapToLong(CohortAttempt::sureLevel).max().orElseThrow();
      return isHere(place) && STEPS.step(place).number() > sure;
    }
  }

  @Test
  void agreesWithMembersLookedAtOneByOne() {
    for (int seed = 0; seed < 200; seed++) {
      List<List<CohortAttempt>> members = members(new Random(seed));
      Cohorts cohorts = new Cohorts(DayOfWeek.MONDAY);
      GroupFunnel funnel = new GroupFunnel(STEPS, cohorts);
      for (List<CohortAttempt> member : members) {
        member.forEach(funnel::see);
        funnel.endMember();
      }

      Map<String, CohortFunnelRow> rows = new HashMap<>();
      funnel.tell(
          (by, cohort, place, tally) ->
              rows.put(key(by, cohort, place), tally.row(LINE, place, null)));

      assertThat(rows).as("seed %d", seed).isEqualTo(expected(members, cohorts));
    }
  }

  private static Map<String, CohortFunnelRow> expected(
      List<List<CohortAttempt>> members, Cohorts cohorts) {
    Map<String, CohortFunnelRow> rows = new HashMap<>();
    for (CohortBy by : CohortBy.values()) {
      members.stream()
          .flatMap(List::stream)
          .map(attempt -> cohorts.of(by, attempt))
          .distinct()
          .forEach(
              cohort -> {
                List<Own> own =
                    members.stream()
                        .map(all -> all.stream().filter(a -> cohort.equals(cohorts.of(by, a))))
                        .map(Stream::toList)
                        .filter(all -> !all.isEmpty())
                        .map(Own::new)
                        .toList();
                for (int place = 0; place < STEPS.size(); place++) {
                  rows.put(key(by, cohort, place), row(own, place));
                }
              });
    }
    return rows;
  }

  private static CohortFunnelRow row(List<Own> own, int place) {
    long entered = own.stream().filter(member -> !member.best().isExcluded()).count();
    long matured = own.stream().filter(Own::isMatured).count();
    long reached = own.stream().filter(member -> member.isHere(place)).count();
    int before = 0; // of the third too: the second is optional
    long base = own.stream().filter(member -> member.isHere(before)).count();
    List<CohortAttempt> counted =
        own.stream()
            .flatMap(member -> member.attempts().stream())
            .filter(CohortAttempt::isMatured)
            .toList();
    return new CohortFunnelRow(
        LINE,
        place + 1,
        STEPS.step(place).name(),
        entered,
        own.size() - entered,
        entered - matured,
        matured,
        reached,
        StepRates.of(reached, matured, base, null),
        own.stream().filter(member -> member.dependsOnTies(place)).count(),
        StepWaits.of(
            times(own, place, member -> member.best().lastMs()),
            times(own, place, member -> member.best().firstMs())),
        counted.size(),
        counted.stream().filter(attempt -> attempt.hasReached(place)).count());
  }

  private static Sample times(List<Own> own, int place, Function<Own, long[]> times) {
    Sample sample = new Sample();
    own.stream()
        .filter(member -> member.isHere(place))
        .mapToLong(member -> times.apply(member)[place])
        .filter(time -> time != StepTimes.NOT_REACHED)
        .forEach(sample::add);
    return sample;
  }

  private static String key(CohortBy by, String cohort, int place) {
    return by.code() + " " + cohort + " " + place;
  }

  /** The attempts of members, those of each as the pass has them: the best first. */
  private static List<List<CohortAttempt>> members(Random random) {
    List<List<CohortAttempt>> members = new ArrayList<>();
    for (int i = random.nextInt(12); i >= 0; i--) {
      int[] levels =
          IntStream.generate(() -> random.nextInt(4)).limit(1 + random.nextInt(3)).toArray();
      members.add(
          Arrays.stream(levels)
              .boxed()
              .sorted(Comparator.reverseOrder())
              .map(level -> attempt(level, random))
              .toList());
    }
    return members;
  }

  private static CohortAttempt attempt(int level, Random random) {
    Map<String, Long> last = times(level, random);
    Map<String, Long> first = random.nextBoolean() ? times(level, random) : Map.of();
    return new CohortAttempt(
        level == 0,
        level == 3,
        level > 0 && random.nextInt(3) > 0,
        random.nextInt(level + 1),
        STEPS.reached(level, last),
        STEPS.times(last),
        STEPS.times(first),
        random.nextInt(4) == 0 ? null : (Integer) (19_700 + 5 * random.nextInt(8)),
        random.nextInt(8) == 0 ? null : (Integer) (19_700 + 5 * random.nextInt(8)),
        random.nextBoolean() ? null : "ad");
  }

  private static Map<String, Long> times(int level, Random random) {
    Map<String, Long> times = new HashMap<>();
    for (int step = 1; step <= level; step++) {
      if (step == 1 || random.nextInt(3) > 0) {
        times.put(STEPS.step(step - 1).name(), step == 1 ? 0L : random.nextLong(1_000));
      }
    }
    return times;
  }
}
