package org.digitalresidents.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.digitalresidents.model.Linking;
import org.junit.jupiter.api.Test;

/** Every expected line is worked out by hand from the lines above it. */
class QuestionFoldTest {

  /** Under the conservative linking: id, first reply, evidence, when, by whom, status. */
  private static List<String> questions(Talk.Told told) {
    return questions(told, Linking.CONSERVATIVE);
  }

  private static List<String> questions(Talk.Told told, Linking linking) {
    return told.questions().stream()
        .filter(q -> q.linking().equals(linking.code()))
        .map(
            q ->
                "%s replied %s solved %s %s by %s %s"
                    .formatted(
                        q.eventId(),
                        hours(q.firstReplyAt()),
                        Objects.requireNonNullElse(q.solvedBy(), "-"),
                        hours(q.solvedAt()),
                        Objects.requireNonNullElse(q.solverId(), "-"),
                        q.status()))
        .sorted()
        .toList();
  }

  private static List<String> helps(Talk.Told told) {
    return told.helps().stream()
        .filter(h -> h.linking().equals(Linking.CONSERVATIVE.code()))
        .map(h -> "%s helps %s %s".formatted(h.helperId(), h.askerId(), hours(h.helpedAt())))
        .toList();
  }

  private static String hours(Instant at) {
    return at == null
        ? "-"
        : "@" + String.valueOf(Duration.between(Talk.START, at).toMinutes() / 60.0);
  }

  /** The vector E1 of definitions 7.3; the board makes 2/4 and 3/4 of it. */
  @Test
  void theVectorOfTheDefinitions() {
    Talk.Told told =
        Talk.tell(
            "@241",
            "q1 ann message @0 says=question",
            "a1 bob message @1 to=q1 says=answer",
            "ok1 ann accept @2 to=a1",
            "q2 cat message @3 says=question",
            "a2 bob message @4 to=q2 says=answer",
            "ok2 cat message @5 to=a2 says=thanks",
            "q3 dan message @6 says=question",
            "a3 bob message @7 to=q3 says=answer",
            "q4 eve message @1 says=question",
            "q5 fay message @240 says=question");

    assertThat(questions(told))
        .containsExactly(
            "q1 replied @1.0 solved accepted @2.0 by bob matured",
            "q2 replied @4.0 solved thanked @5.0 by bob matured",
            "q3 replied @7.0 solved answered @7.0 by bob matured",
            "q4 replied - solved - - by - matured",
            "q5 replied - solved - - by - open");
    assertThat(helps(told))
        .containsExactlyInAnyOrder(
            "bob helps ann @1.0", "bob helps cat @4.0", "bob helps dan @7.0");
  }

  @Test
  void ownRepliesProgramsAndNobodyAreNoReplies() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "q ann message @0 says=question",
            "self ann message @1 to=q says=answer",
            "bot hal message @2 to=q says=answer by=bot",
            "who - message @3 to=q says=answer",
            "thanks ann message @4 to=q says=thanks");

    assertThat(questions(told)).containsExactly("q replied - solved - - by - matured");
    assertThat(helps(told)).isEmpty();
  }

  @Test
  void staffRepliesCountAsRepliesAndNotAsThoseOfMembers() {
    QuestionRow row =
        Talk.tell(
                "@100",
                "q ann message @0 says=question",
                "s sue message @1 to=q says=answer by=staff",
                "b bob message @2 to=s says=agree")
            .questions()
            .get(0);

    assertThat(hours(row.firstReplyAt())).isEqualTo("@1.0");
    assertThat(hours(row.firstMemberReplyAt())).isEqualTo("@2.0"); // along the staff's reply
    assertThat(row.solverKind()).isEqualTo("staff");
  }

  @Test
  void takenBackQuestionsAreNone() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "q ann message @0 says=question",
            "a bob message @1 to=q says=answer",
            "r ann recall @2 to=q",
            "d cat message @3 says=question deleted=true");

    assertThat(told.questions()).isEmpty();
    assertThat(told.helps()).isEmpty();
  }

  @Test
  void aReplyDatedBeforeItsQuestionIsFlaggedAndItsDelayUnknown() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "a bob answer @0.9 to=q thread=q",
            "q ann question @1 thread=q",
            "b cat answer @2 to=q thread=q");

    assertThat(questions(told)).containsExactly("q replied - solved answered - by bob matured");
    assertThat(told.questions()).allMatch(QuestionRow::isBeforeQuestion);
    assertThat(told.questions()).allMatch(q -> q.replies() == 2);
  }

  @Test
  void repliesInACircleEnd() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "a bob message @0 to=b says=answer",
            "b ann message @1 to=a says=question",
            "a2 cat message @2 to=b2",
            "b2 dan message @3 to=a2");

    // a awaits b, which follows a: b asks, and a answers it after all, dated before it.
    assertThat(questions(told)).containsExactly("b replied - solved answered - by bob matured");
  }

  @Test
  void aTimeGivenAsADateOnlyIsUnknownAndNeverNegative() {
    Talk.Told sameDay =
        Talk.tell(
            "@500",
            "q ann question @10 thread=q",
            "a bob answer @12 to=q thread=q",
            "v - accept @0 to=a thread=q precision=day"); // the midnight before the question
    Talk.Told tooLate =
        Talk.tell(
            "@500",
            "p cat question @240 thread=p",
            "b bob answer @241 to=p thread=p",
            "w cat accept @336 to=b thread=p precision=day"); // four days later

    assertThat(questions(sameDay))
        .containsExactly("q replied @12.0 solved accepted - by bob matured");
    assertThat(questions(tooLate))
        .containsExactly("p replied @241.0 solved answered @241.0 by bob matured");
  }

  @Test
  void theSureEvidenceComesFirstAndWithinTheHorizonOnly() {
    Talk.Told told =
        Talk.tell(
            "@200",
            "q ann message @0 says=question",
            "a bob message @1 to=q says=answer",
            "like ann reaction @2 to=a",
            "thanks ann message @72 to=a says=thanks",
            "p cat message @0 says=question",
            "b bob message @1 to=p says=answer",
            "no cat reaction @2 to=b emoji=👎",
            "late cat message @72.1 to=b says=thanks");

    assertThat(questions(told))
        .containsExactly(
            "p replied @1.0 solved answered @1.0 by bob matured",
            "q replied @1.0 solved thanked @72.0 by bob matured");
  }

  @Test
  void askingTheSameAgainWithinADayUndoesTheAnswer() {
    Talk.Told told =
        Talk.tell(
            "@300",
            "q ann message @0 says=question text=how_do_I_keep_my_knees_warm_when_running",
            "a bob message @1 to=q says=answer",
            "q2 ann message @25 says=question text=How_do_I_keep_my_knees_warm_when_running?!",
            "p cat message @0 says=question text=where_do_we_meet_for_the_run_on_sunday",
            "b bob message @1 to=p says=answer",
            "p2 cat message @25.1 says=question text=where_do_we_meet_for_the_run_on_sunday");

    assertThat(questions(told))
        .containsExactly(
            "p replied @1.0 solved answered @1.0 by bob matured",
            "q replied @1.0 solved - - by - matured");
    assertThat(told.questions()).allMatch(q -> q.repeats() == 1);
  }

  @Test
  void aConversationIsWhatIsLinkedSurelyEnoughAlongReplies() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "q ann message @0 says=question",
            "a bob message @1 link=q:0.5 says=answer",
            "b cat message @2 link=a:0.9 says=answer",
            "c dan message @3 link=q:0.7");

    assertThat(questions(told, Linking.CONSERVATIVE))
        .containsExactly("q replied @3.0 solved - - by - matured");
    assertThat(questions(told, Linking.LIBERAL))
        .containsExactly("q replied @1.0 solved answered @1.0 by bob matured");
  }

  @Test
  void askingBackIsNoQuestionAndItsAnswerGoesOnWithTheFirst() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "q ann message @0 says=question",
            "back bob message @1 to=q says=question",
            "info ann message @2 to=back",
            "a bob message @3 to=info says=answer");

    assertThat(questions(told))
        .containsExactly("q replied @1.0 solved answered @3.0 by bob matured");
  }

  @Test
  void whereTheSourceMarksQuestionsNoTaggerMakesMore() {
    Talk.Told told =
        Talk.tell(
            "@9000",
            "q ann question @0 thread=q",
            "c bob reply @1 to=q thread=q says=question",
            "d cat reply @2 to=c thread=q says=question,answer",
            "a dan answer @8000 to=q thread=q");

    assertThat(questions(told)).containsExactly("q replied @1.0 solved - - by - matured");
    assertThat(helps(told)).containsExactly("dan helps ann @8000.0"); // a thread keeps its question
  }

  @Test
  void outsideThreadsAQuestionIsForgottenAfterAMonth() {
    Talk.Told told =
        Talk.tell(
            "@9000",
            "q ann message @0 says=question",
            "a bob message @721 to=q says=answer"); // an hour after 30 days

    assertThat(questions(told)).containsExactly("q replied - solved - - by - matured");
    assertThat(told.questions().get(0).watchedUntil()).isEqualTo(Talk.at("@720"));
  }

  @Test
  void whoNamesAnAskerAnswersTheirLastQuestion() {
    Talk.Told told =
        Talk.tell(
            "@200",
            "old ann message @40 says=question",
            "q ann message @50 says=question",
            "a bob message @70 at=ann says=answer",
            "b cat message @123 at=ann says=answer"); // 73 hours after

    assertThat(questions(told, Linking.LIBERAL))
        .containsExactly(
            "old replied - solved - - by - matured",
            "q replied @70.0 solved answered @70.0 by bob matured");
    assertThat(questions(told, Linking.CONSERVATIVE))
        .contains("q replied - solved - - by - matured");
    assertThat(told.replies()).extracting(ReplyRow::rule).containsExactly("topic");
  }

  @Test
  void eachHelperOfAQuestionIsOnce() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "q ann message @0 says=question",
            "a bob message @1 to=q says=answer",
            "b bob message @2 to=q says=answer",
            "c sue message @3 to=a says=answer by=staff",
            "d dan message @4 to=c says=thanks");

    assertThat(helps(told)).containsExactly("bob helps ann @1.0", "sue helps ann @3.0");
    assertThat(told.helps()).anyMatch(HelpRow::isByStaff);
  }

  /** The answer is to the second; the first was taken back, and is no question that is repeated. */
  @Test
  void whatIsTakenBackAndSentAgainIsAskedOnce() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "q ann message @0 says=question text=how_do_I_keep_my_kneas_warm_when_running",
            "r ann recall @0.1 to=q",
            "q2 ann message @0.2 says=question text=how_do_I_keep_my_knees_warm_when_running",
            "a bob message @1 to=q2 says=answer");

    assertThat(questions(told))
        .containsExactly("q2 replied @1.0 solved answered @1.0 by bob matured");
    assertThat(helps(told)).containsExactly("bob helps ann @1.0");
    assertThat(told.questions()).allMatch(q -> q.repeats() == 0);
  }

  /** The clock of b's author is behind that of a's, which b replies to and which is told later. */
  @Test
  void whatIsHeardLateCountsWhenItWasSaid() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "q ann message @0 says=question",
            "b bob message @1 to=a says=answer",
            "x eve message @2 to=q says=answer",
            "a cat message @3 to=q says=answer");

    assertThat(questions(told))
        .containsExactly("q replied @1.0 solved answered @1.0 by bob matured");
    assertThat(told.questions()).allMatch(q -> hours(q.answeredAt()).equals("@1.0"));
  }

  @Test
  void whatIsHeardLateIsNotTheLastReply() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "q ann message @0 says=question",
            "b bob message @1 to=a says=answer",
            "a cat message @3 to=q says=answer",
            "t ann message @4 to=q says=thanks");

    assertThat(questions(told))
        .containsExactly("q replied @1.0 solved thanked @4.0 by cat matured");
  }

  /** In a thread whose source marks no questions an answer may ask as well. */
  @Test
  void anAcceptedAnswerThatAsksIsAcceptedForTheAsker() {
    Talk.Told told =
        Talk.tell(
            "@100",
            "q ann message @0 thread=q says=question",
            "a bob message @1 thread=q says=question,answer",
            "ok ann accept @2 to=a thread=q");

    assertThat(questions(told))
        .containsExactly(
            "a replied - solved - - by - matured",
            "q replied @1.0 solved accepted @2.0 by bob matured");
  }

  /** The vote of day 30 stands at the end of that day, after the question's month and the data. */
  @Test
  void nothingIsWatchedAfterTheDataEnd() {
    Talk.Told told =
        Talk.tell(
            "@725", "q ann message @10 says=question", "v - reaction @720 to=q precision=day");

    assertThat(told.questions()).isNotEmpty();
    assertThat(told.questions()).allMatch(q -> q.watchedUntil().equals(Talk.at("@725")));
  }
}
