package org.digitalresidents.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.digitalresidents.journey.ActText;
import org.digitalresidents.journey.FoldChain;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.StageVariant;
import org.junit.jupiter.api.Test;

/**
 * Stages of hand-made lives: {@code stage from-to how it ended, by evidence@when, acts of evidence}
 * in hours. By hand from definitions B3; 28 d are 672 h, 90 d 2160 h, 180 d 4320 h.
 */
class StageFoldTest {
  private static final StageRules STANDARD = StageFile.standard();

  private static List<String> orders(String... acts) {
    return Hours.stays(STANDARD, StageVariant.ORDERS, ActText.acts(acts));
  }

  private static List<String> contributions(String... acts) {
    return Hours.stays(STANDARD, StageVariant.CONTRIBUTIONS, ActText.acts(acts));
  }

  @Test
  void risesStageByStageAndFallsNinetyDaysAfterTheLastEvidence() {
    assertThat(
            orders(
                "join g1 @0",
                "message g1 @10",
                "message g1 @30", // the second active day
                "message g1 @40 text=这双鞋多少钱",
                "order * @50 amount=4900 order=o1",
                "order * @90 amount=900 order=o2"))
        .containsExactly(
            "awareness 0-30 rose by member@0 x2", // the join and the first message are seen
            "interest 30-40 rose by active_days@30 x1",
            "decision 40-90 rose by intent_words@40 x2", // the words, the first order
            "loyalty 90-2250 fell by repeat_orders@90 x1", // 90 + 2160
            "awareness 2250- still by member@0 x0"); // the order was decision until 2250 too
  }

  @Test
  void theExampleOfTheDefinitionsFallsFromDecisionStraightToAwareness() {
    assertThat(
            orders(
                "join g1 @0",
                "message g1 @30",
                "message g1 @54",
                "message g1 @100 text=多少钱",
                "order * @220 amount=4900"))
        .containsExactly(
            "awareness 0-54 rose by member@0 x2",
            "interest 54-100 rose by active_days@54 x1",
            "decision 100-2380 fell by intent_words@100 x2", // 95 days; interest ended at 2260
            "awareness 2380- still by member@0 x0");
  }

  @Test
  void fallsToWhatOtherEvidenceStillHolds() {
    assertThat(orders("join g1 @0", "order * @100 amount=4900", "reaction g1 @500"))
        .containsExactly(
            "awareness 0-100 rose by member@0 x1",
            "decision 100-2260 fell by first_order@100 x1",
            "interest 2260-2660 fell by reaction@500 x0", // given while in a higher stage
            "awareness 2660- still by member@0 x0");
  }

  @Test
  void evidenceIsRenewedAndRunsOutAtTheInstantItselfOnly() {
    assertThat(orders("join g1 @0", "reaction g1 @0", "reaction g1 @2160"))
        .containsExactly(
            "interest 0-4320 fell by reaction@0 x2", // renewed at the instant it would run out
            "awareness 4320- still by member@0 x0");
    assertThat(orders("join g1 @0", "reaction g1 @0", "reaction g1 @2161"))
        .containsExactly(
            "interest 0-2160 fell by reaction@0 x1",
            "awareness 2160-2161 rose by member@0 x0",
            "interest 2161-4321 fell by reaction@2161 x1",
            "awareness 4321- still by member@0 x0");
  }

  @Test
  void spansReachBackInclusively() {
    assertThat(orders("join g1 @0", "message g1 @1", "message g1 @673").get(1))
        .isEqualTo("interest 673-2833 fell by active_days@673 x1"); // 672 h after, just inside
    assertThat(orders("join g1 @0", "message g1 @1", "message g1 @674")).hasSize(1);
  }

  @Test
  void daysAreThoseOfTheBusinessZoneAndOrdersThoseOfTheirNumber() {
    assertThat(orders("join g1 @0", "message g1 @1", "message g1 @23")).hasSize(1); // one day
    assertThat(orders("join g1 @0", "message g1 @23", "message g1 @24").get(1))
        .startsWith("interest 24-");
    assertThat(orders("order * @1 amount=5 order=o1", "order * @9 amount=5 order=o1"))
        .containsExactly("decision 1-2161 fell by first_order@1 x1"); // two lines of one order
    assertThat(orders("order * @1 amount=5", "order * @9 amount=5").get(1))
        .startsWith("loyalty 9-"); // without numbers each is its own
  }

  @Test
  void laterLinesOfAnOrderGiveNothingAnew() {
    assertThat(
            orders("join g1 @0", "order * @1 amount=5 order=o1", "order * @99 amount=9 order=o1"))
        .containsExactly(
            "awareness 0-1 rose by member@0 x1",
            "decision 1-2161 fell by first_order@1 x1",
            "awareness 2161- still by member@0 x0");
    assertThat(
            orders(
                "join g1 @0",
                "order * @1 amount=5 order=o1",
                "leave g1 @2",
                "join g1 @3",
                "order * @4 amount=9 order=o1"))
        .as("also after leaving and coming back")
        .noneMatch(stay -> stay.contains("later_order"));
    assertThat(
            orders(
                "order * @1 amount=5 order=o1",
                "order * @4000 amount=5 order=o1",
                "order * @4500 amount=5 order=o2"))
        .as("an order is dated at its first line")
        .noneMatch(stay -> stay.startsWith("loyalty"));
  }

  @Test
  void whoBuysFromOutsideIsInAStageAsLongAsTheEvidenceCounts() {
    assertThat(orders("order * @5 amount=4900", "view g1 @2165"))
        .containsExactly(
            "decision 5-2165 fell by first_order@5 x1",
            "awareness 2165- still by member@2165 x1"); // looking on shows membership
    assertThat(orders("award * @5"))
        .containsExactly("awareness 5-2165 fell by seen@5 x1"); // nothing follows
  }

  @Test
  void leavingEndsTheStageAndComingBackStartsAnew() {
    assertThat(
            orders(
                "join g1 @0",
                "order * @10 amount=4900 order=o1",
                "message g1 @20", // a farewell, of the time before
                "leave g1 @20",
                "join g1 @30",
                "order * @40 amount=4900 order=o2"))
        .containsExactly(
            "awareness 0-10 rose by member@0 x1",
            "decision 10-20 left by first_order@10 x1",
            "awareness 30-40 rose by member@30 x1",
            "decision 40-2200 fell by later_order@40 x1", // the first order counts no more
            "awareness 2200- still by member@30 x0");
  }

  @Test
  void leavingOneGroupOfTwoIsNoLeaving() {
    assertThat(orders("join g1 @0", "join g2 @1", "reaction g1 @2", "leave g1 @3"))
        .containsExactly(
            "awareness 0-2 rose by member@0 x2",
            "interest 2-2162 fell by reaction@2 x1",
            "awareness 2162- still by member@0 x0");
  }

  @Test
  void onlyMembersHaveStages() {
    assertThat(orders("message g1 @1 by=staff", "order * @2 amount=5 by=bot")).isEmpty();
  }

  @Test
  void anOrderAndHelpAreLoyaltyInEitherOrder() {
    assertThat(orders("join g1 @0", "answer g1 @1", "order * @4321 amount=5").get(1))
        .isEqualTo("loyalty 4321-6481 fell by order_and_help@4321 x1"); // 180 d after, inside
    assertThat(orders("join g1 @0", "order * @0 amount=5", "answer g1 @4321").get(1))
        .startsWith("awareness"); // an hour too late
    assertThat(orders("order * @0 amount=5", "award * @1").get(1))
        .isEqualTo("loyalty 1-2161 fell by order_and_help@1 x1");
  }

  @Test
  void withoutOrdersContributionsCount() {
    assertThat(contributions("join g1 @0", "share g1 @1", "answer g1 @2", "ugc_submit g1 @25"))
        .containsExactly(
            "awareness 0-1 rose by member@0 x1",
            "decision 1-25 rose by first_contribution@1 x2",
            "loyalty 25-2185 fell by repeat_contributions@25 x1",
            "awareness 2185- still by member@0 x0");
    assertThat(contributions("join g1 @0", "order * @1 amount=5")).hasSize(1);
  }

  @Test
  void theWordsOfIntentAreFoundInBothLanguages() {
    for (String text : List.of("请问怎么买", "价格呢", "How_much_is_it?", "any_DISCOUNT_today")) {
      assertThat(orders("join g1 @0", "message g1 @1 text=" + text).get(1))
          .as(text)
          .startsWith("decision 1-2161 fell by intent_words");
    }
    for (String text : List.of("priceless_view", "今天跑了五公里")) {
      assertThat(orders("join g1 @0", "message g1 @1 text=" + text)).as(text).hasSize(1);
    }
    assertThat(orders("join g1 @0", "other g1 @1 kind=add_to_cart").get(1))
        .startsWith("decision 1-2161 fell by cart_or_coupon");
  }

  @Test
  void aCommunityWithoutAVariantIsAnError() {
    StageFold fold = new StageFold(STANDARD, Map.of(), Hours.SHANGHAI);

    assertThatThrownBy(() -> ActText.fold(fold, ActText.ANN, List.of()))
        .hasMessage("No variant for community town");
  }

  @Test
  void holdsOfALongLifeOnlyWhichOrdersItHad() {
    Act order = ActText.acts("order * @0 amount=5").get(0);
    FoldChain chain = new FoldChain();
    AtomicLong rows = new AtomicLong();
    chain.add(Hours.fold(STANDARD, StageVariant.ORDERS), row -> rows.incrementAndGet());
    chain.begin(ActText.ANN, ActText.END);
    long before = usedBytes();

    for (int i = 0; i < 500_000; i++) {
      chain.see(order(order, i));
    }

    assertThat(usedBytes() - before).isLessThan(20L << 20); // acts held would take 100 MB
    chain.end();
    assertThat(rows.get()).isEqualTo(2); // decision; loyalty, which ends with all else
  }

  private static Act order(Act like, int number) {
    return new Act(
        like.ts() + number * 1_000_000L,
        like.precision(),
        number,
        "e" + number,
        like.groupId(),
        like.actorKind(),
        like.etype(),
        null,
        null,
        null,
        null,
        null,
        like.amountMinor(),
        null,
        "o" + number,
        null,
        like.attrs());
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
