package org.digitalresidents.hero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.time.AsOfGrid;
import org.junit.jupiter.api.Test;

/** Who becomes a hero, by what the rules print. */
class GatheredTest {
  private static final AsOfGrid GRID = new AsOfGrid(ZoneId.of("UTC"), 13, 2);

  @Test
  void fiveAnswersAndOneCreditedMakeAnExpert() {
    Gathered gathered = gathered(100);
    gathered.add("five", answers(5, 1));
    gathered.add("four", answers(4, 4));
    gathered.add("thankless", answers(50, 0));

    List<HeroRow> heroes = told(gathered);

    assertThat(names(heroes)).containsExactly("five expert 1 of 1");
    // Under Beta(1, 1): Beta(2, 5), whose mean is 2/7.
    HeroRow expert = heroes.get(0);
    assertThat(expert.credit().priorSource()).isEqualTo("stated");
    assertThat(expert.score()).isEqualTo(5 * 2 / 7.0, within(1e-12));
    assertThat(expert.scoreLow()).isEqualTo(5 * expert.credit().creditRateLow(), within(1e-12));
    assertThat(expert.why())
        .isEqualTo("answers 5 x credit_rate 0.286 (at least 0.063); answers_credited 1");
  }

  @Test
  void expertsRankByWhatIsSure() {
    // All of five are worth less than 16 of 20 that are known better: 5 · .05^(1/6) = 3.0.
    Gathered gathered = gathered(100);
    gathered.add("all of five", answers(5, 5));
    gathered.add("most of many", answers(20, 16));

    assertThat(names(told(gathered)))
        .containsExactly("most of many expert 1 of 2", "all of five expert 2 of 2");
  }

  @Test
  void equalsAreHeroesTogetherAndNobodyAfterTheLastRank() {
    // Five percent of 22 who spoke are two, rounded up.
    Gathered gathered = gathered(5);
    for (int i = 0; i < 18; i++) {
      gathered.add("m" + i, posts(1));
    }
    gathered.add("first", with(answers(9, 9), new Point(Deed.POSTS, null, null, 1, 0)));
    gathered.add("b", with(answers(9, 5), new Point(Deed.POSTS, null, null, 1, 0)));
    gathered.add("a", with(answers(9, 5), new Point(Deed.POSTS, null, null, 1, 0)));
    gathered.add("last", answers(9, 4));

    assertThat(names(told(gathered)))
        .containsExactly("first expert 1 of 4", "b expert 2 of 4", "a expert 2 of 4");
  }

  @Test
  void enthusiastsAreThereForManyAndForNewcomersAboveAll() {
    Gathered gathered = gathered(100);
    gathered.add("greeter", enthusiast(4, 5, 1));
    gathered.add("talker", enthusiast(4, 5, 0));
    gathered.add("guest", enthusiast(3, 5, 1));
    gathered.add("friend", enthusiast(4, 4, 1));

    List<HeroRow> heroes = told(gathered);

    assertThat(names(heroes))
        .containsExactly("greeter enthusiast 1 of 2", "talker enthusiast 2 of 2");
    // Four weeks, five persons and a newcomer, six of eight posts replies.
    assertThat(heroes.get(0).score()).isEqualTo(4 * 6 * 0.75, within(1e-12));
  }

  @Test
  void organisersDrawOthersTwice() {
    Gathered gathered = gathered(100);
    gathered.add("twice", with(posts(1), start(3), gathering(3)));
    gathered.add("busier", with(posts(1), start(3), gathering(4)));
    gathered.add("once", with(posts(1), start(9), gathering(2)));

    assertThat(names(told(gathered)))
        .containsExactly("busier organiser 1 of 2", "twice organiser 2 of 2");
  }

  @Test
  void onlyABuyerIsAKeyOpinionConsumer() {
    Point order = new Point(Deed.ORDER, "o", null, 0, 300);
    Gathered gathered = gathered(100);
    gathered.add("buyer", with(posts(3), work(3), work(3), work(3), order));
    gathered.add("talker", with(posts(3), work(3), work(3), work(0), invites(1)));
    gathered.add("unheard", with(posts(3), work(3), work(3), work(2), order));
    gathered.add("inviting", with(posts(3), work(2), work(0), work(0), order, invites(3)));

    assertThat(names(told(gathered)))
        .containsExactlyInAnyOrder(
            "inviting koc 1 of 2", "buyer koc 2 of 2", "talker opinion_leader 1 of 1");
  }

  /** Ten helpers who each have half of ten: a rate of one half is expected of everybody. */
  @Test
  void aCommunityThatIsLargeEnoughGivesThePrior() {
    Gathered gathered = gathered(100);
    for (int i = 0; i < 10; i++) {
      gathered.add("m" + i, answers(10, 5));
    }

    HeroRow hero = told(gathered).get(0);

    assertThat(hero.credit().priorSource()).isEqualTo("community");
    assertThat(hero.credit().priorMean()).isEqualTo(0.5);
    assertThat(hero.credit().priorAnswers()).isEqualTo(200);
  }

  @Test
  void anEmptyCommunityDependsOnNobody() {
    List<HelpDependencyRow> rows = new ArrayList<>();
    gathered(5).tell(hero -> {}, rows::add);

    assertThat(rows).hasSize(1);
    assertThat(rows.get(0).groupId()).isEqualTo("*");
    assertThat(rows.get(0).busFactorNullReason()).isEqualTo("base_zero");
  }

  private static Gathered gathered(int percent) {
    return new Gathered(
        "x", Instant.EPOCH, LocalDate.EPOCH, true, new HeroOptions(GRID, 5, 3, percent));
  }

  private static List<HeroRow> told(Gathered gathered) {
    List<HeroRow> heroes = new ArrayList<>();
    gathered.tell(heroes::add, row -> {});
    return heroes;
  }

  private static List<String> names(List<HeroRow> heroes) {
    return heroes.stream()
        .map(h -> "%s %s %d of %d".formatted(h.memberId(), h.kind(), h.heroRank(), h.candidates()))
        .toList();
  }

  private static Deeds with(Deeds deeds, Point... points) {
    for (Point point : points) {
      deeds.see(point);
    }
    return deeds;
  }

  /** Answers, and as many posts. */
  private static Deeds answers(int count, int credited) {
    Deeds deeds = posts(count);
    for (int i = 0; i < count; i++) {
      deeds.see(new Point(Deed.ANSWER, "q" + i, "g", 1, 0));
    }
    for (int i = 0; i < credited; i++) {
      deeds.see(new Point(Deed.CREDIT, "q" + i, null, 0, 0));
    }
    return deeds;
  }

  private static Deeds posts(long count) {
    return with(new Deeds(3), new Point(Deed.POSTS, null, null, count, 0));
  }

  /** Two posts a week, and six replies. */
  private static Deeds enthusiast(int weeks, int persons, int newcomers) {
    Deeds deeds =
        with(
            new Deeds(3),
            new Point(Deed.REPLIES, null, null, 6, 0),
            new Point(Deed.REPLIED_TO, null, null, persons, 0));
    for (int week = 0; week < weeks; week++) {
      deeds.see(new Point(Deed.POSTS, null, null, 2, 7L * week));
    }
    for (int i = 0; i < newcomers; i++) {
      deeds.see(new Point(Deed.GREETING, "n" + i, null, 1_000, 0));
    }
    return deeds;
  }

  private static Point start(long participants) {
    return new Point(Deed.START, null, null, participants, 0);
  }

  private static Point gathering(long participants) {
    return new Point(Deed.GATHERING, null, null, participants, 0);
  }

  private static Point work(long participants) {
    return new Point(Deed.WORK, null, null, participants, 0);
  }

  private static Point invites(long count) {
    return new Point(Deed.INVITES, null, null, count, 0);
  }
}
