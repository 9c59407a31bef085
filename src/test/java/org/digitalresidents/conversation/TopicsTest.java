package org.digitalresidents.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.digitalresidents.model.Linking;
import org.junit.jupiter.api.Test;

/** Answers to open questions of groups that log no replies, hours later. */
class TopicsTest {
  private static final String LONG =
      " text=lower_the_saddle_a_little_and_shift_down_before_the_climb";

  @Test
  void whoAnswersHoursLaterFollowsTheOpenQuestion() {
    Talk.Told told =
        Talk.tell("@100", "q ann message @0 says=question", "a bob message @9 says=answer" + LONG);

    assertThat(links(told)).containsExactly("a to q");
    // A question 9 h old weighs 1 / (1 + 9 / 3) against 0.25 for advice that answers nobody.
    assertThat(told.replies().get(0).confidence()).isCloseTo(0.5, within(1e-9));
    assertThat(solved(told, Linking.LIBERAL)).containsExactly("q answered");
    assertThat(solved(told, Linking.CONSERVATIVE)).containsExactly("q -");
  }

  @Test
  void rareWordsTellWhichQuestionIsMeant() {
    String ride = " text=my_saddle_hurts_on_every_climb";
    Talk.Told told =
        Talk.tell(
            "@100",
            "x eve message @0 says=other text=breakfast_was_good",
            "y eve message @0 says=other text=off_to_work_now",
            "z eve message @0 says=other text=what_a_day_that_was",
            "ride ann message @1 says=question" + ride,
            "sleep dan message @2 says=question text=always_awake_at_four",
            "a bob message @9 says=answer" + LONG);

    assertThat(links(told)).containsExactly("a to ride");
  }

  @Test
  void neitherTheAskerNorAGreetingNorAShortWordAnswers() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "q ann message @0 says=question",
            "a ann message @1 says=answer" + LONG,
            "b bob message @2 says=greeting,answer" + LONG,
            "c cat message @3 says=answer text=hmm");

    assertThat(links(told)).isEmpty();
  }

  @Test
  void afterTheHorizonNobodyAnswers() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "q ann message @0 says=question",
            "a bob message @73 at=ann says=answer" + LONG);

    assertThat(links(told)).isEmpty();
  }

  @Test
  void thanksOfTheAskerAreForTheLastAnswer() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "q ann message @0 says=question",
            "a bob message @3 says=answer" + LONG,
            "x eve message @4 says=other",
            "t ann message @5 says=thanks");

    assertThat(links(told)).containsExactly("a to q", "t to a");
    assertThat(solved(told, Linking.LIBERAL)).containsExactly("q thanked");
    assertThat(solved(told, Linking.CONSERVATIVE)).containsExactly("q -");
  }

  @Test
  void thanksShowThatARemarkAnswered() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "q ann message @0 says=question",
            "a bob message @70 says=other" + LONG,
            "t ann message @71 says=thanks");

    assertThat(links(told)).containsExactly("t to a");
    assertThat(solved(told, Linking.LIBERAL)).containsExactly("q thanked");
  }

  @Test
  void aLinkerThatIsSureIsBelieved() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "q ann message @0 says=question",
            "x eve message @1 says=other",
            "a bob message @2 says=answer link=x:0.8" + LONG,
            "b cat message @3 says=answer link=x:0.5" + LONG);

    assertThat(links(told)).containsExactly("a to x", "b to q");
  }

  @Test
  void inThreadsNothingIsGuessed() {
    List<Post> posts =
        Talk.posts("q ann message @0 says=question", "a bob message @1 at=ann says=answer" + LONG);
    Talk.Told told = Talk.tell(Talk.THREAD, ConversationOptions.STANDARD, Talk.at("@100"), posts);

    assertThat(links(told)).isEmpty();
  }

  @Test
  void questionsBeyondTheBoundAreForgotten() {
    String[] lines = new String[Topics.MOST_OPEN + 2];
    for (int i = 0; i <= Topics.MOST_OPEN; i++) {
      lines[i] = "q" + i + " p" + i + " message @0 says=question text=" + "abcdefgh".repeat(i + 1);
    }
    lines[Topics.MOST_OPEN + 1] = "a bob message @1 at=p0 says=answer";
    assertThat(links(Talk.tell("@100", lines))).isEmpty();

    lines[Topics.MOST_OPEN + 1] = "a bob message @1 at=p1 says=answer";
    assertThat(links(Talk.tell("@100", lines))).containsExactly("a to q1");
  }

  @Test
  void thanksThatSurelyGoToAnotherAreForThem() {
    String[] lines = {
      "q ann message @0 says=question",
      "a bob message @3 says=answer" + LONG,
      "c cat message @4 says=other",
      "t ann message @5 says=thanks link=c:0.86"
    };
    assertThat(links(Talk.tell("@100", lines))).containsExactly("a to q", "t to c");
    assertThat(solved(Talk.tell("@100", lines), Linking.LIBERAL)).containsExactly("q answered");

    lines[3] = "t ann message @5 says=thanks link=c:0.5";
    assertThat(links(Talk.tell("@100", lines))).containsExactly("a to q", "t to a");
  }

  /** The remark was made before p was asked. */
  @Test
  void thanksShowThatARemarkAnsweredTheQuestionBeforeIt() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "q ann message @0 says=question",
            "a bob message @70 says=other" + LONG,
            "p ann message @70.5 says=question",
            "t ann message @71 says=thanks");

    assertThat(links(told)).containsExactly("t to a");
    assertThat(solved(told, Linking.LIBERAL)).containsExactlyInAnyOrder("q thanked", "p -");
    assertThat(told.questions()).noneMatch(QuestionRow::isBeforeQuestion);
  }

  private static List<String> links(Talk.Told told) {
    return told.replies().stream().map(row -> row.eventId() + " to " + row.toEventId()).toList();
  }

  private static List<String> solved(Talk.Told told, Linking linking) {
    return told.questions().stream()
        .filter(row -> row.linking().equals(linking.code()))
        .map(row -> row.eventId() + " " + (row.solvedBy() == null ? "-" : row.solvedBy()))
        .toList();
  }
}
