package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.Reply.REPLY;

import org.junit.jupiter.api.Test;

/** Networks drawn by hand. */
class TieFoldTest {
  private final Facts facts = new Facts(new TieFold(1));

  private void reply(String day, String from, String to) {
    facts.see(
        REPLY,
        day + "T08:00",
        "from_actor_id=" + from,
        "from_kind=" + kind(from),
        "to_actor_id=" + to,
        "to_kind=" + kind(to));
  }

  private static String kind(String actor) {
    return actor.startsWith("staff") ? "staff" : actor.startsWith("bot") ? "bot" : "member";
  }

  /** Two of staff answer four members, each another: together they are the centre of a star. */
  @Test
  void allTiesOfStaffMakeAStar() {
    reply("01-01", "staff1", "a");
    reply("01-01", "staff2", "b");
    reply("01-01", "c", "staff1");
    reply("01-01", "d", "staff2");

    assertThat(facts.of("01-01"))
        .contains("star_ness 1.000", "connected_member_share 0.000 (0.000..0.490)")
        .anyMatch(line -> line.startsWith("member_tie_share 0.000"));
  }

  /**
   * Ties: a–b, a–c, a–d, b–c, brand–a. Five nodes; Σ (1 − d) = 5 − 10 &lt; 0. Of five ties four are
   * members'; only a has three partners; 4 of 6 pairs.
   */
  @Test
  void membersAmongThemselvesMakeNone() {
    reply("01-01", "a", "b");
    reply("01-01", "b", "a");
    reply("01-02", "a", "c");
    reply("01-02", "d", "a");
    reply("01-03", "b", "c");
    reply("01-03", "staff1", "a");
    reply("01-03", "a", "a"); // to oneself
    reply("01-03", "bot", "a");

    assertThat(facts.of("01-01"))
        .contains("star_ness 0.000")
        .anyMatch(line -> line.startsWith("member_tie_share 0.800"))
        .anyMatch(line -> line.startsWith("connected_member_share 0.250"))
        .anyMatch(line -> line.startsWith("tie_density 0.667"))
        .anyMatch(line -> line.startsWith("largest_circle_share 1.000"));
  }

  /** Freeman: n = 5, the brand has 3 of 4 ties, degrees sum to 8: (5·3 − 8)/(4·3). */
  @Test
  void aStarWithOneRayOfItsOwn() {
    reply("01-01", "staff1", "a");
    reply("01-01", "staff1", "b");
    reply("01-01", "staff1", "c");
    reply("01-01", "c", "d");

    assertThat(facts.of("01-01"))
        .contains("star_ness 0.583")
        .anyMatch(line -> line.startsWith("largest_circle_share 0.500"));
  }

  @Test
  void tiesAreForgottenAfterFourWeeksAndStaffMustBeKnown() {
    reply("01-07", "a", "b");
    reply("02-04", "c", "d");

    assertThat(facts.of("01-22")).anyMatch(line -> line.startsWith("tie_density 1.000"));
    assertThat(facts.of("01-29"))
        .contains("star_ness no_staff")
        .anyMatch(line -> line.startsWith("tie_density 1.000")); // c–d alone: a–b are gone
    assertThat(facts.of("03-04")).contains("member_tie_share base_zero");
  }
}
