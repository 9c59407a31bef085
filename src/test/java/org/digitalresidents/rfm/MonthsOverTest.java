package org.digitalresidents.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.RfmCut.RFM_CUT;

import org.digitalresidents.testing.TextTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What scores of January and February follow from, on March 10: all before March, nothing after.
 */
class MonthsOverTest {
  private String dataEnd = "2024-03-10";
  private String orders = "1";
  private String spells =
      """
      community_id | group_id | member_id | spell_no | start_at   | end_at
      x            | *        | ann       | 1        | 2024-01-10 |
      x            | *        | bob       | 1        | 2024-01-10 | 2024-02-10
      x            | *        | cat       | 1        | 2024-03-02 |
      """;
  private String months =
      """
      community_id | member_id | as_of      | month      | active_days
      x            | ann       | 2024-02-01 | 2024-01-01 | 3
      x            | ann       | 2024-03-01 | 2024-02-01 | 4
      x            | ann       | 2024-03-10 | 2024-03-01 | 5
      """;
  private String lines =
      """
      community_id | event_id | member_id | kind  | order_id | ts         | amount_minor | currency
      x            | 1        | ann       | order | a        | 2024-01-20 | 500          | CNY
      x            | 2        | ann       | order | b        | 2024-03-02 | 700          | CNY
      """;
  private String replies =
      """
      community_id | event_id | ts         | from_actor_id | from_kind | to_actor_id | to_kind | to_event_id
      x            | r1       | 2024-02-20 | ann           | member    | bob         | member  | p1
      x            | r2       | 2024-03-02 | ann           | member    | cat         | member  | p2
      """;
  private String reach =
      """
      community_id | member_id | as_of      | pagerank
      x            | ann       | 2024-03-01 | 0.25
      x            | ann       | 2024-03-10 | 0.75
      """;
  private String heroes =
      """
      community_id | member_id | as_of
      x            | ann       | 2024-03-01
      x            | ann       | 2024-03-10
      """;
  private RfmOptions options = Given.OPTIONS;
  private String program = "p";
  private String cutsAsOf = "2023-12-01";
  private String before;

  @BeforeEach
  void take() {
    before = madeOf();
  }

  private String madeOf() {
    return MonthsOver.madeOf(given().inputs(), null, options, program);
  }

  private Given given() {
    return Given.communities(
            "community_id | first_ts | data_end | order_acts\nx | 2024-01-10 | %s | %s\n"
                .formatted(dataEnd, orders))
        .spells(spells)
        .months(months)
        .lines(lines)
        .replies(replies)
        .reach(reach)
        .heroes(heroes);
  }

  private void mustBe(boolean isSame, String what) {
    assertThat(madeOf().equals(before)).as(what).isEqualTo(isSame);
  }

  @Test
  void whatCameAfterDoesNotMatter() {
    dataEnd = "2024-03-31";
    orders = "7";
    spells = spells.replace("2024-01-10 |\n", "2024-01-10 | 2024-03-09\n");
    spells = spells.replace("2024-03-02", "2024-03-05");
    months = months.replace("| 5\n", "| 9\n").replace("2024-03-10", "2024-03-31");
    lines = lines.replace("700", "800");
    replies = replies.replace("cat", "dan");
    reach = reach.replace("0.75", "0.5").replace("2024-03-10", "2024-03-31");
    heroes = heroes.replace("2024-03-10", "2024-03-31");

    mustBe(true, "all of March changed");
  }

  @Test
  void aMonthMoreMatters() {
    dataEnd = "2024-04-01";
    mustBe(false, "March is over");
  }

  @Test
  void thatThereAreOrdersAtAllMatters() {
    orders = "0";
    mustBe(false, "a null has another reason");
  }

  @Test
  void aLeaveMatters() {
    spells = spells.replace("2024-01-10 |\n", "2024-01-10 | 2024-02-29\n");
    mustBe(false, "ann left in February");
  }

  @Test
  void aJoinMatters() {
    spells = spells.replace("2024-03-02", "2024-02-02");
    mustBe(false, "cat came in February");
  }

  @Test
  void anActMatters() {
    months = months.replace("| 4\n", "| 5\n");
    mustBe(false, "ann was active on a day more in February");
  }

  @Test
  void anOrderMatters() {
    lines = lines.replace("500", "501");
    mustBe(false, "ann paid more in January");
  }

  @Test
  void aReplyMatters() {
    replies = replies.replace("bob", "dan");
    mustBe(false, "ann spoke with another");
  }

  @Test
  void reachMatters() {
    reach = reach.replace("0.25", "0.5");
    mustBe(false, "ann was of more weight in February");
  }

  @Test
  void aHeroMatters() {
    heroes = heroes.replace("ann       | 2024-03-01", "bob | 2024-03-01");
    mustBe(false, "bob was the hero in February");
  }

  @Test
  void settingsMatter() {
    options = options.scoredTo(4);
    mustBe(false, "scores to 4");
  }

  @Test
  void theProgramMatters() {
    program = "q";
    mustBe(false, "another program");
  }

  @Test
  void cutPointsMatter() {
    assertThat(byCut(2)).isNotEqualTo(before).isNotEqualTo(byCut(3));
    assertThat(byCut(2)).isEqualTo(byCut(2));
    String then = byCut(2);
    cutsAsOf = "2024-03-09";
    assertThat(byCut(2)).as("a file's cut points are as of the data end").isEqualTo(then);
  }

  private String byCut(int score) {
    return MonthsOver.madeOf(
        given().inputs(),
        TextTable.table(
            RFM_CUT,
            """
            community_id | as_of      | measure   | score | smallest_value | largest_value | high_from
            x            | %s | frequency | %d    | 1              | 1              | 1
            """
                .formatted(cutsAsOf, score)),
        options,
        program);
  }
}
