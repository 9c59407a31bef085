package org.digitalresidents.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Spells drawn in days, their points worked out by hand. */
class SpellPointsTest {
  private static final long NEVER = SpellFacts.NEVER;
  private static final Sources SOURCES = new Sources(days(20), true, true, true, true);

  @Test
  void whoAdvancesTwiceIsInEveryStageAndStillInTheLast() {
    assertThat(stages(new Drawn().active(2).order(5, 5), SOURCES))
        .containsExactlyInAnyOrder(
            "in_joined 1 @0 entered advanced matured advanced_in_horizon begins",
            "in_joined 1 @2 happens",
            "in_active 1 @0 entered advanced matured advanced_in_horizon begins",
            "in_active 1 @3 happens",
            "in_converted 1 @0 entered still matured begins",
            "in_converted 1 @15 ends");
  }

  @Test
  void whoLeavesAtOnceOrderedButWasNeverActiveLeavesTheFirstStage() {
    assertThat(stages(new Drawn().order(3, NEVER).left(6), SOURCES))
        .containsExactlyInAnyOrder(
            "in_joined 1 @0 entered left skipped matured left_in_horizon begins",
            "in_joined 1 @6 leaves",
            "in_active 1 @0",
            "in_converted 1 @0");
  }

  /** The horizon is 7 days: at day 13 it is not over for who may be watched up to day 20. */
  @Test
  void maturedIsWhoWasObservedForLongerThanTheHorizon() {
    assertThat(stages(new Drawn().active(12), SOURCES))
        .contains("in_active 1 @0 entered still matured begins");
    assertThat(stages(new Drawn().active(13), SOURCES))
        .contains(
            "in_active 1 @0 entered still begins",
            "in_joined 1 @0 entered advanced matured begins"); // after the horizon
    assertThat(stages(new Drawn().cut(7), SOURCES))
        .contains("in_joined 1 @0 entered still dissolved begins", "in_joined 1 @7 ends");
  }

  @Test
  void whoIsSeenFromLaterOnBeginsThereUnlessItWasOver() {
    assertThat(stages(new Drawn().seenFrom(4).active(4).left(9), SOURCES))
        .containsExactlyInAnyOrder(
            "in_joined 1 @0 entered advanced late",
            "in_active 1 @0 entered left matured left_in_horizon begins",
            "in_active 1 @5 leaves",
            "in_converted 1 @0");
    assertThat(milestones(new Drawn().seenFrom(4).active(4).left(9), SOURCES))
        .containsExactlyInAnyOrder(
            "since_start 1 @0 entered unobserved",
            "since_start 2,3,4 @0 entered late",
            "since_start 2,3,4 @4 begins",
            "since_start 2,3 @9 ends",
            "since_start 4 @9 happens",
            "since_first_post 1 @0");
  }

  @Test
  void anUnknownJoinIsCountedAndStaysOut() {
    assertThat(stages(new Drawn().ofUnknownStart().active(2), SOURCES))
        .containsExactlyInAnyOrder(
            "in_joined 1 @0 start_unknown", "in_active 1 @0 start_unknown", "in_converted 1 @0");
    assertThat(milestones(new Drawn().ofUnknownStart().active(2), SOURCES))
        .containsExactlyInAnyOrder("since_start 1,2,3,4 @0 start_unknown", "since_first_post 1 @0");
  }

  @Test
  void whatIsAtOneTimeIsToldTogether() {
    assertThat(milestones(new Drawn().active(2).posted(2).replied(3, 4), SOURCES))
        .containsExactlyInAnyOrder(
            "since_start 1,2,3,4 @0 entered begins",
            "since_start 1 @2 happens",
            "since_start 2 @3 happens",
            "since_start 3,4 @20 ends",
            "since_first_post 1 @0 entered begins",
            "since_first_post 1 @2 happens");
  }

  @Test
  void whatHappensAfterTheDataIsStillWaitedFor() {
    assertThat(milestones(new Drawn().replied(20, NEVER), SOURCES))
        .contains("since_start 1,2,3,4 @20 ends");
  }

  @Test
  void whatSourcesDoNotTellIsSaidOfEverySpan() {
    Sources nothing = new Sources(days(20), false, false, false, false);

    assertThat(stages(new Drawn(), nothing))
        .contains(
            "in_joined 1 @0 entered still matured no_source no_leaves begins",
            "in_active 1 @0 no_source no_leaves",
            "in_converted 1 @0 no_leaves");
    assertThat(milestones(new Drawn(), nothing))
        .contains("since_start 1,2,3,4 @0 entered no_source begins");
  }

  private static List<String> stages(Drawn drawn, Sources sources) {
    SpellPoints points = new SpellPoints();
    StageSpans.tell(drawn.spell(), sources, days(7), points);
    return texts(points);
  }

  private static List<String> milestones(Drawn drawn, Sources sources) {
    SpellPoints points = new SpellPoints();
    MilestoneSpans.tell(drawn.spell(), sources, points);
    return texts(points);
  }

  private static List<String> texts(SpellPoints points) {
    List<String> texts = new ArrayList<>();
    points.drain(
        (axis, subjects, time, marks) ->
            texts.add(
                "%s %s @%d %s"
                    .formatted(
                        axis.name().toLowerCase(Locale.ROOT),
                        subjects(axis, subjects),
                        time / Elapsed.DAY,
                        marks(marks))
                    .strip()));
    return texts;
  }

  private static String subjects(Axis axis, long bits) {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < axis.subjects().size(); i++) {
      if (Axis.isIn(bits, i)) {
        places.add(Integer.toString(i + 1));
      }
    }
    return String.join(",", places);
  }

  private static String marks(long bits) {
    return Arrays.stream(Mark.values())
        .filter(mark -> mark.isIn(bits))
        .map(mark -> mark.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  private static long days(long number) {
    return number == NEVER ? NEVER : Elapsed.ofDays(number);
  }

  /** A spell from day 0 on. */
  private static final class Drawn {
    private boolean isStartUnknown;
    private long seenFrom;
    private long end = NEVER;
    private boolean isLeft;
    private long active = NEVER;
    private long order = NEVER;
    private long orderThen = NEVER;
    private long post = NEVER;
    private long reply = NEVER;
    private long replyToPost = NEVER;

    Drawn ofUnknownStart() {
      isStartUnknown = true;
      return this;
    }

    Drawn seenFrom(long day) {
      seenFrom = day;
      return this;
    }

    Drawn left(long day) {
      end = day;
      isLeft = true;
      return this;
    }

    Drawn cut(long day) {
      end = day;
      return this;
    }

    Drawn active(long day) {
      active = day;
      return this;
    }

    Drawn order(long day, long then) {
      order = day;
      orderThen = then;
      return this;
    }

    Drawn posted(long day) {
      post = day;
      return this;
    }

    Drawn replied(long day, long toPost) {
      reply = day;
      replyToPost = toPost;
      return this;
    }

    SpellFacts spell() {
      boolean isCut = end != NEVER && !isLeft;
      return new SpellFacts(
          "x",
          "*",
          SpellFacts.UNKNOWN_CHANNEL,
          0,
          isStartUnknown,
          days(seenFrom),
          days(end),
          isLeft,
          isCut,
          false,
          days(active),
          days(order),
          days(orderThen),
          days(post),
          days(reply),
          days(replyToPost));
    }
  }
}
