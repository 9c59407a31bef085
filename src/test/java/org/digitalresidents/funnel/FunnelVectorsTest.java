package org.digitalresidents.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.digitalresidents.journey.ActText;
import org.digitalresidents.model.Act;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of definitions 7.2, column "us", by hand; times in seconds. */
class FunnelVectorsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          V1  | A0 A10 B20     | AB  | 100 s | 2 | 2 | 2
          V2  | A0 A40 B70     | AB  | 60 s  | 2 | 2 | 2
          V3  | B10 A10        | AB  | 60 s  | 2 | 1 | 1
          V4  | B9 A10         | AB  | 60 s  | 1 | 1 | 1
          V6  | A0 B1 B2 C2    | ABC | 10 s  | 3 | 3 | 3
          V7  | A0             | AA  | 60 s  | 1 | 1 | 1
          V7b | A0 A4          | AA  | 60 s  | 2 | 2 | 2
          V10 | A0 B5 A10 B15 C20 | ABC | 100 s | 3 | 3 | 3
          V11 | A10 B10        | AB  | 60 s  | 2 | 2 | 1
          V12 | A0 B5 A10 B15  | ABC | 100 s | 2 | 2 | 2
          V13 | A0 A50 B55 C70 | ABC | 60 s  | 3 | 3 | 3
          V15 | A0 B60         | AB  | 60 s  | 2 | 2 | 2
          V16 | A0 B60.001     | AB  | 60 s  | 1 | 1 | 1
          V20 empty |          | ABC | 60 s  | 0 | 0 | 0
          V20 A | A0           | ABC | 60 s  | 1 | 1 | 1
          V20 B | B0           | ABC | 60 s  | 0 | 0 | 0
          V20 instant | C0 B0 A0 | ABC | 60 s | 3 | 1 | 1
          V20 two of three | C0 A0 A0 | ABC | 60 s | 1 | 1 | 1
          V21 | A0 B5 A10 B11  | AB  | 100 s | 2 | 2 | 2
          """)
  void levelsUnderEachPolicyOfTies(
      String name, String acts, String steps, String window, int any, int seq, int strict) {
    List<Act> stream = acts == null ? List.of() : Stream.acts(acts);

    assertThat(level(steps, window, "'ties': 'any'", stream)).as("any").isEqualTo(any);
    assertThat(level(steps, window, "'ties': 'seq'", stream)).as("seq").isEqualTo(seq);
    assertThat(level(steps, window, "'ties': 'strict'", stream)).as("strict").isEqualTo(strict);
  }

  private static long level(String steps, String window, String more, List<Act> acts) {
    return Stream.level(Stream.funnel(steps, window, more), acts);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          V5          | A0 X1 B2 | 1 | 1 | 1
          V5 adjacent | A0 B2    | 2 | 2 | 2
          V5b         | A0 X1 B1 | 2 | 1 | 1
          V5b b first | A0 B1 X1 | 2 | 2 | 1
          """)
  void inStrictOrderNothingMayLieBetween(String name, String acts, int any, int seq, int strict) {
    List<Act> stream = Stream.acts(acts);

    assertThat(level("AB", "60 s", "'order': 'strict'", stream)).isEqualTo(any);
    assertThat(level("AB", "60 s", "'order': 'strict', 'ties': 'seq'", stream)).isEqualTo(seq);
    assertThat(level("AB", "60 s", "'order': 'strict', 'ties': 'strict'", stream))
        .isEqualTo(strict);
    assertThat(level("AB", "60 s", "'order': 'ordered'", stream)).isEqualTo(2);
  }

  @Test
  void v1TakesTimesFromTheFirstAndTheLastEntry() {
    FunnelMemberRow row = row("AB", "100 s", "A0 A10 B20");

    assertThat(row.fromFirstEntryMs()).isEqualTo(Map.of("1", 0L, "2", 20_000L));
    assertThat(row.fromLastEntryMs()).isEqualTo(Map.of("1", 0L, "2", 10_000L));
    assertThat(row.entries()).isEqualTo(2);
  }

  @Test
  void v2SaysThatTheFirstEntryFailed() {
    FunnelMemberRow row = row("AB", "60 s", "A0 A40 B70");

    assertThat(row.fromLastEntryMs()).containsEntry("2", 30_000L);
    assertThat(row.fromFirstEntryMs()).isNull();
    assertThat(Stream.second(row.firstEnteredAt())).isZero();
    assertThat(Stream.second(row.enteredAt())).isEqualTo(40);
  }

  @Test
  void firstEntriesAloneFailWhereALaterOneGetsThere() { // V2 and V13, Mixpanel's default
    assertThat(level("AB", "60 s", "'entries': 'first'", Stream.acts("A0 A40 B70"))).isEqualTo(1);
    assertThat(level("ABC", "60 s", "'entries': 'first'", Stream.acts("A0 A50 B55 C70")))
        .isEqualTo(2);
  }

  @Test
  void v10TellsTheTimesOfBothChains() {
    FunnelMemberRow row = row("ABC", "100 s", "A0 B5 A10 B15 C20");

    assertThat(row.fromFirstEntryMs()).isEqualTo(Map.of("1", 0L, "2", 5_000L, "3", 20_000L));
    assertThat(row.fromLastEntryMs()).isEqualTo(Map.of("1", 0L, "2", 5_000L, "3", 10_000L));
    assertThat(Stream.second(row.enteredAt())).isEqualTo(10);
  }

  @Test
  void v11KeepsADurationOfNothing() {
    assertThat(row("AB", "60 s", "A10 B10").fromLastEntryMs()).containsEntry("2", 0L);
  }

  @Test
  void v13CompletesFromTheLaterEntry() {
    FunnelMemberRow row = row("ABC", "60 s", "A0 A50 B55 C70");

    assertThat(row.fromLastEntryMs()).isEqualTo(Map.of("1", 0L, "2", 5_000L, "3", 20_000L));
    assertThat(row.fromFirstEntryMs()).isNull();
  }

  @Test
  void v21TellsTheFirstCompletion() {
    FunnelMemberRow row = row("AB", "100 s", "A0 B5 A10 B11");

    assertThat(row.fromFirstEntryMs()).containsEntry("2", 5_000L);
    assertThat(row.fromLastEntryMs()).containsEntry("2", 5_000L);
    assertThat(Stream.second(row.reachedAt())).isEqualTo(5);
  }

  @Test
  void tieDependentLevelsAreCounted() { // V3, V6, V11
    assertThat(row("AB", "60 s", "B10 A10").tieDependent()).isEqualTo(1);
    assertThat(row("AB", "60 s", "A10 B10").tieDependent()).isEqualTo(1);
    assertThat(row("ABC", "10 s", "A0 B1 B2 C2").tieDependent()).isZero();
    assertThat(row("ABC", "10 s", "A0 B0 C0").tieDependent()).isEqualTo(2);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          V8            | A0 Y1 B2       | 1 | 1 | 1
          V9            | A0 Y1 A2 B3    | 2 | 2 | 2
          V14           | A0 Y0 B5       | 2 | 1 | 1
          V14 y first   | Y0 A0 B5       | 2 | 2 | 1
          Y with B      | A0 Y5 B5       | 2 | 1 | 1
          Y after B     | A0 B5 Y6       | 2 | 2 | 2
          """)
  void exclusionsCutAnAttemptAndALaterOneCounts(
      String name, String acts, int any, int seq, int strict) {
    String cut = "'exclude': [{'when': %s}]".formatted(Stream.is('Y'));
    List<Act> stream = Stream.acts(acts);

    assertThat(level("AB", "60 s", cut, stream)).as("any").isEqualTo(any);
    assertThat(level("AB", "60 s", cut + ", 'ties': 'seq'", stream)).as("seq").isEqualTo(seq);
    assertThat(level("AB", "60 s", cut + ", 'ties': 'strict'", stream))
        .as("strict")
        .isEqualTo(strict);
  }

  @Test
  void anExclusionMayEndAllOrTakeTheMemberOut() { // V9: Mixpanel keeps step 1, PostHog drops
    String exclude = "'exclude': [{'when': %s, 'then': '%s'}]";
    List<Act> stream = Stream.acts("A0 Y1 A2 B3");

    FunnelSpec keep =
        Stream.funnel("AB", "60 s", exclude.formatted(Stream.is('Y'), "keep_reached"));
    FunnelSpec drop = Stream.funnel("AB", "60 s", exclude.formatted(Stream.is('Y'), "drop_member"));

    assertThat(Stream.rows(keep, stream).get(0))
        .extracting(FunnelMemberRow::level, FunnelMemberRow::status)
        .containsExactly(1L, "failed");
    assertThat(Stream.rows(drop, stream).get(0))
        .extracting(FunnelMemberRow::level, FunnelMemberRow::status)
        .containsExactly(0L, "excluded");
    assertThat(Stream.rows(drop, Stream.acts("Y0 A2 B3")).get(0).status()).isEqualTo("completed");
  }

  @Test
  void v9HasTwoEntriesAndOneConversionWhereEachCounts() { // Mixpanel's "totals"
    FunnelSpec every =
        Stream.funnel(
            "AB",
            "60 s",
            "'entries': 'every', 'exclude': [{'when': %s}]".formatted(Stream.is('Y')));

    assertThat(Stream.rows(every, Stream.acts("A0 Y1 A2 B3")))
        .extracting(FunnelMemberRow::entryNo, FunnelMemberRow::level, FunnelMemberRow::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, 1L, "failed"),
            org.assertj.core.groups.Tuple.tuple(2L, 2L, "completed"));
  }

  @ParameterizedTest(name = "data end at {0} s: {1}")
  @CsvSource({
    "60, open, false", // A exactly at data_end − w: B at the last instant is not seen yet
    "59.999, open, false", // V17: A at data_end − w + 1 ms
    "60.001, failed, true"
  })
  void v17LeavesYoungEntriesOpen(double end, String status, boolean isMatured) {
    FunnelMemberRow row =
        Stream.rowsUntil(Stream.funnel("AB", "60 s", ""), Stream.acts("A0"), end).get(0);

    assertThat(row.status()).isEqualTo(status);
    assertThat(row.isMatured()).isEqualTo(isMatured);
  }

  @Test
  void aMemberWithAFailedAndAnOpenEntryIsOpenUnlessOneCompleted() {
    FunnelSpec funnel = Stream.funnel("AB", "60 s", "");

    assertThat(Stream.rowsUntil(funnel, Stream.acts("A0 A100"), 120).get(0).status())
        .isEqualTo("open");
    FunnelMemberRow completed = Stream.rowsUntil(funnel, Stream.acts("A0 B5 A100"), 120).get(0);
    assertThat(completed.status()).isEqualTo("completed");
    assertThat(completed.isMatured()).isTrue();
    FunnelMemberRow young = Stream.rowsUntil(funnel, Stream.acts("A0 A100 B110"), 120).get(0);
    assertThat(young.status()).isEqualTo("completed");
    assertThat(young.isMatured()).as("counted once its entry is as old as failures").isFalse();
  }

  @Test
  void v18HoldsTheGroup() {
    FunnelSpec free = Stream.funnel(OF_GROUPS.formatted("'none'", ""));
    FunnelSpec held = Stream.funnel(OF_GROUPS.formatted("'none'", ", 'hold': ['group_id']"));
    List<Act> acts = ActText.acts("question g1 @0", "answer g2 @1");

    assertThat(Stream.rows(free, acts)).extracting(FunnelMemberRow::level).containsExactly(2L);
    assertThat(Stream.rows(held, acts))
        .extracting(FunnelMemberRow::groupId, FunnelMemberRow::level, FunnelMemberRow::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("g1", 1L, "failed"),
            org.assertj.core.groups.Tuple.tuple("g2", 0L, "not_entered"));
  }

  private static final String OF_GROUPS =
      """
      {'name': 'f', 'window': '60 h', 'spell': %s%s, 'steps': [
         {'name': 'asked', 'when': {'etype': 'question'}},
         {'name': 'answered', 'when': {'etype': 'answer'}}]}""";

  /** join 0, leave 5, order 8, join 10, active 12, order 15, in hours. */
  @Test
  void v19ASecondStayIsAnAttemptOfItsOwn() {
    FunnelSpec growth =
        Stream.funnel(
            """
            {'name': 'growth', 'spell': 'community', 'window': '60 h', 'steps': [
              {'name': '新增', 'when': {'joins': true}},
              {'name': '活跃', 'when': {'active': true}},
              {'name': '转化', 'when': {'etype': 'order'}}]}""");
    List<Act> acts =
        ActText.acts(
            "join g1 @0",
            "leave g1 @5",
            "order * @8 amount=1 currency=CNY",
            "join g1 @10",
            "message g1 @12",
            "order * @15 amount=1 currency=CNY");

    assertThat(Stream.rows(growth, acts))
        .extracting(
            FunnelMemberRow::spellNo,
            FunnelMemberRow::level,
            FunnelMemberRow::status,
            FunnelMemberRow::stepActs)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1L, 1L, "failed", 1L),
            org.assertj.core.groups.Tuple.tuple(2L, 3L, "completed", 3L),
            org.assertj.core.groups.Tuple.tuple(0L, 0L, "outside", 1L)); // the order at 8
  }

  @Test
  void whoBuysBeforeSpeakingSkippedAStep() { // definitions B1
    FunnelMemberRow row = row("ABC", "60 s", "A0 C5");

    assertThat(row.level()).isEqualTo(1);
    assertThat(row.skipped()).isEqualTo("2");
    assertThat(row("ABC", "60 s", "A0 B1 C5").skipped()).isNull();
    assertThat(row("ABC", "60 s", "A0 C70").skipped()).as("after the window").isNull();
    assertThat(level("ABC", "60 s", "'order': 'any'", Stream.acts("A0 C5"))).isEqualTo(2);
  }

  private static FunnelMemberRow row(String steps, String window, String acts) {
    return Stream.rows(Stream.funnel(steps, window, ""), Stream.acts(acts)).get(0);
  }

  @Test
  void theTimeToAStepDoesNotHangOnWhatCameAfter() {
    FunnelSpec funnel = limited();

    // Only the act at 50 leads on, but the member had taken the step at 5.
    FunnelMemberRow completed = Stream.rows(funnel, Stream.acts("A0 B5 B50 C60")).get(0);
    FunnelMemberRow failed = Stream.rows(funnel, Stream.acts("A0 B5 B50")).get(0);

    assertThat(completed.fromLastEntryMs()).isEqualTo(Map.of("1", 0L, "2", 5_000L, "3", 60_000L));
    assertThat(failed.fromLastEntryMs()).isEqualTo(Map.of("1", 0L, "2", 5_000L));
  }

  private static FunnelSpec limited() {
    return Stream.funnel(
        "{'name': 'f', 'steps': [{'name': '1', 'when': %s}, {'name': '2', 'when': %s, 'within': '55 s'}, {'name': '3', 'when': %s, 'within': '20 s'}]}"
            .formatted(Stream.is('A'), Stream.is('B'), Stream.is('C')));
  }

  @Test
  void whereOnlyTheFirstEntryCountsALaterOneKeepsNothingOpen() {
    FunnelSpec first = Stream.funnel("AB", "60 s", "'entries': 'first'");

    FunnelMemberRow row = Stream.rowsUntil(first, Stream.acts("A0 A950"), 1000).get(0);

    assertThat(row.status()).isEqualTo("failed");
    assertThat(row.isMatured()).isTrue();
    assertThat(row.entries()).isEqualTo(2);
  }

  @Test
  void levelsHangOnTiesOnlyWhereNoOtherAttemptGotThere() {
    FunnelSpec held = Stream.funnel("AB", "60 s", "'hold': ['attrs.s']");
    List<Act> acts = new java.util.ArrayList<>();
    Stream.acts("A0 B0 A10 B20")
        .forEach(
            a ->
                acts.add(
                    Stream.with(
                        a,
                        Map.of(
                            "s",
                            a.seq() < 2 ? "tied" : "clean",
                            a.attrs().containsKey("is_A") ? "is_A" : "is_B",
                            "yes"))));

    assertThat(Stream.rows(held, acts).get(0))
        .extracting(FunnelMemberRow::level, FunnelMemberRow::tieDependent)
        .containsExactly(2L, 0L);
    assertThat(Stream.rows(held, acts.subList(0, 2)).get(0).tieDependent()).isEqualTo(1);
  }

  @Test
  void everyEntryOfAnInstantHasARow() {
    FunnelSpec every = Stream.funnel("AB", "60 s", "'entries': 'every'");

    assertThat(Stream.rows(every, Stream.acts("A0 A0 A0 A0 A0 A0 B1")))
        .extracting(FunnelMemberRow::level)
        .containsExactly(2L, 2L, 2L, 2L, 2L, 2L);
  }

  @Test
  void linesOfOneOrderAreOneOrder() {
    FunnelSpec again =
        Stream.funnel(
            """
            {'name': 'f', 'window': '60 h', 'steps': [
              {'name': 'bought', 'when': {'etype': 'order'}},
              {'name': 'again', 'when': {'etype': 'order'}}]}""");
    String line = "order g1 @%d amount=1 currency=CNY order=%s";

    assertThat(Stream.level(again, ActText.acts(line.formatted(0, "o1"), line.formatted(0, "o1"))))
        .isEqualTo(1);
    assertThat(Stream.level(again, ActText.acts(line.formatted(0, "o1"), line.formatted(1, "o2"))))
        .isEqualTo(2);
    String nought = "order g1 @1 amount=0 currency=CNY order=o2";
    FunnelSpec paid =
        Stream.funnel(
            """
            {'name': 'f', 'window': '60 h', 'steps': [
              {'name': 'bought', 'when': {'etype': 'order', 'amount_minor': {'at_least': 1}}},
              {'name': 'again', 'when': {'etype': 'order', 'amount_minor': {'at_least': 1}}}]}""");
    assertThat(
            Stream.level(
                paid, ActText.acts(line.formatted(0, "o1"), nought, line.formatted(2, "o1"))))
        .as("an order between its lines changes nothing")
        .isEqualTo(1);
  }

  @Test
  void whoCompletedBeforeIsNotTakenOut() {
    FunnelSpec drop =
        Stream.funnel(
            "AB",
            "60 s",
            "'exclude': [{'when': %s, 'then': 'drop_member'}]".formatted(Stream.is('Y')));

    assertThat(Stream.rows(drop, Stream.acts("A0 B1 A2 Y3")).get(0).status())
        .isEqualTo("completed");
    FunnelMemberRow out = Stream.rows(drop, Stream.acts("A0 Y3 A5 B6")).get(0);
    assertThat(out.status()).isEqualTo("excluded");
    assertThat(out.enteredAt()).as("so that cohorts can count them").isNotNull();
  }

  @Test
  void aLeastTimeBetweenStepsCostsNoMoreThanTheWindowHolds() {
    FunnelSpec funnel =
        Stream.funnel(
            "{'name': 'f', 'window': '100 d', 'steps': [{'name': '1', 'when': %s}, {'name': '2', 'when': %s, 'after': '5 s'}]}"
                .formatted(Stream.is('A'), Stream.is('B')));
    List<Act> acts = new java.util.ArrayList<>();
    for (int i = 0; i < 200_000; i++) { // each compared with each would take hours
      acts.add(Stream.act(i, "A", i * 1_000_000L));
    }

    assertThat(Stream.level(funnel, acts)).isEqualTo(1);
  }
}
