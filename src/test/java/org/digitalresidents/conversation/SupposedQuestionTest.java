package org.digitalresidents.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.model.Linking;
import org.junit.jupiter.api.Test;

/** What opens a thread without saying that it asks: what comes of it shows whether it did. */
class SupposedQuestionTest {
  private static final String OPENS = "t ann message @0 thread=t text=the_strap_slips";
  private static final String HINTS = OPENS + " says=question sure=0.6";
  private static final String ADVICE = "a bob message @1 to=t thread=t says=answer";
  private static final String STATES = "a bob message @1 to=t thread=t text=two_fingers_higher";
  private static final String THANKS = "ok ann message @2 to=a thread=t says=thanks";
  private static final String PRAISE = "p cat message @1.5 to=t thread=t says=thanks";

  private static List<String> questions(String... lines) {
    List<String> told = new ArrayList<>();
    Talk.tell("@400", lines).questions().stream()
        .filter(q -> q.linking().equals(Linking.CONSERVATIVE.code()))
        .forEach(q -> told.add("%s %s by %s".formatted(q.eventId(), q.solvedBy(), q.solverId())));
    return told;
  }

  @Test
  void adviceShowsAQuestionOnlyWhereWordsHintAtIt() {
    assertThat(questions(HINTS, ADVICE)).containsExactly("t answered by bob");
    assertThat(questions(OPENS, ADVICE)).isEmpty();
    assertThat(questions(HINTS, STATES)).isEmpty();
    assertThat(questions(HINTS)).isEmpty();
  }

  @Test
  void thanksForAReplyShowAQuestion() {
    assertThat(questions(OPENS, STATES, THANKS)).containsExactly("t thanked by bob");
    assertThat(questions(OPENS, ADVICE, THANKS)).containsExactly("t thanked by bob");
  }

  @Test
  void whatOthersThankForIsNoQuestion() {
    assertThat(questions(HINTS, ADVICE, PRAISE)).isEmpty();
    assertThat(questions(OPENS, PRAISE, "ok ann message @2 to=p thread=t says=thanks")).isEmpty();
    assertThat(questions(OPENS, STATES, PRAISE, THANKS)).isEmpty();
  }

  @Test
  void acceptanceIsSurerThanAll() {
    assertThat(questions(OPENS, STATES, PRAISE, "ok ann accept @2 to=a thread=t"))
        .containsExactly("t accepted by bob");
  }

  @Test
  void whoStatesSomethingHasHelpedOnceItIsAQuestion() {
    assertThat(Talk.tell("@400", OPENS, STATES, THANKS).helps())
        .extracting(HelpRow::helperId)
        .containsOnly("bob");
    assertThat(Talk.tell("@400", OPENS, STATES).helps()).isEmpty();
  }

  @Test
  void onlyMembersWhoOpenThreadsAndDoNothingElseAreSupposedToAsk() {
    assertThat(questions(OPENS + " by=staff", STATES, THANKS)).isEmpty();
    assertThat(questions(OPENS + " says=experience_share", STATES, THANKS)).isEmpty();
    assertThat(questions("t ann message @0 text=the_strap_slips", "a bob message @1 to=t", THANKS))
        .isEmpty();
  }

  @Test
  void aQuestionInTheThreadOfAnotherPostIsItsOwn() {
    assertThat(
            questions(
                OPENS,
                "q bob message @1 to=t thread=t says=question",
                "a cat message @2 to=q thread=t says=answer"))
        .containsExactly("q answered by cat");
  }

  @Test
  void whereTheSourceMarksTheQuestionNothingIsSupposed() {
    assertThat(
            questions(
                "t ann question @0 thread=t", ADVICE, "c dan message @3 to=t thread=t says=other"))
        .hasSize(1);
  }
}
