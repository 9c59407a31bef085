package org.digitalresidents.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.time.EpochMicros;
import org.junit.jupiter.api.Test;

class SpellFoldTest {

  @Test
  void opensWithTheJoinAndClosesWithTheLeave() {
    assertThat(spells("join g1 @0 channel=poster", "message g1 @5", "leave g1 @7"))
        .containsExactly("g1 #1 join@0 leave@7 via poster", "* #1 join@0 leave@7 via poster");
  }

  @Test
  void isOpenAtTheEndWhereNobodyLeft() {
    assertThat(spells("join g1 @0", "message g1 @5"))
        .containsExactly("g1 #1 join@0 …", "* #1 join@0 …");
  }

  @Test
  void countsBothSpellsOfOneWhoCameBack() { // definitions 7.3, A5
    assertThat(spells("join g1 @0", "leave g1 @24", "join g1 @48"))
        .containsExactly(
            "g1 #1 join@0 leave@24", "* #1 join@0 leave@24", "g1 #2 join@48 …", "* #2 join@48 …");
  }

  @Test
  void countsAJoinWhileInAsNoOp() {
    assertThat(spells("join g1 @0 channel=a", "join g1 @2 channel=b", "join g1 @2"))
        .containsExactly("g1 #1 join@0 … via a, 2 no-op", "* #1 join@0 … via a");
  }

  @Test
  void beginsWithTheFirstEvidenceWhereTheJoinIsNotKnown() {
    assertThat(spells("order g1 @1 amount=1 currency=CNY", "award g1 @2", "view g1 @3"))
        .containsExactly("g1 #1 evidence@3 …", "* #1 evidence@3 …");
  }

  @Test
  void keepsTheEarlierEvidenceWhenAJoinFollows() {
    assertThat(spells("message g1 @3", "join g1 @4 channel=a"))
        .containsExactly("g1 #1 evidence@3 …, 1 no-op", "* #1 evidence@3 …");
  }

  @Test
  void takesTheJoinAtTheInstantOfTheEvidence() { // to the minute, order within it is arbitrary
    assertThat(spells("message g1 @3", "join g1 @3 channel=a"))
        .containsExactly("g1 #1 join@3 … via a", "* #1 join@3 … via a");
  }

  @Test
  void evidenceWithinTheSpanOfALeaveBringsNobodyBack() { // hours 8 to 32 are the leave's day
    assertThat(spells("join g1 @0", "leave g1 @8 to=day", "message g1 @12"))
        .containsExactly("g1 #1 join@0 leave@8", "* #1 join@0 leave@8");
    assertThat(spells("join g1 @0", "leave g1 @8 to=day", "message g1 @33"))
        .contains("g1 #2 evidence@33 …");
  }

  @Test
  void anActThatMayBeLaterThanItsTimeShowsNothing() {
    assertThat(spells("reaction g1 @1 ts_is=earliest", "join g1 @2"))
        .containsExactly("g1 #1 join@2 …", "* #1 join@2 …");
  }

  @Test
  void aRosterShowsWhoIsInAndALeaveFoundFromOneIsCensored() {
    assertThat(spells("other g1 @5 derived=roster", "message g1 @9"))
        .containsExactly("g1 #1 evidence@5 …", "* #1 evidence@5 …");
    assertThat(spells("join g1 @0", "leave g1 @5 reason=roster_absent interval_censored=true"))
        .contains("g1 #1 join@0 roster_absent@5 (censored)");
  }

  @Test
  void isObservedFromTheRosterThatTellsOfTheJoin() {
    String seenAt = " derived=roster seen_at=" + EpochMicros.instant(ActText.micros(48));

    List<Spell> rows =
        ActText.fold(
            new SpellFold(), ActText.ANN, ActText.acts("join g1 @0" + seenAt, "join g2 @5"));

    assertThat(rows)
        .map(r -> r.groupId() + " from " + ActText.hour(r.observedFrom()))
        .containsExactlyInAnyOrder("g1 from 48", "* from 48", "g2 from 5");
  }

  @Test
  void countsEvidenceKnownToTheDayAtItsEndUnlessTheDaySaysMore() { // such a day is hours 8 to 32
    assertThat(spells("reaction g1 @8 to=day", "join g1 @10 channel=a"))
        .as("a vote dated midnight, by one who joined that noon")
        .containsExactly("g1 #1 join@10 … via a", "* #1 join@10 … via a");
    assertThat(spells("join g1 @0", "reaction g1 @8 to=day", "leave g1 @12"))
        .containsExactly("g1 #1 join@0 leave@12", "* #1 join@0 leave@12");
    assertThat(spells("reaction g1 @8 to=day"))
        .containsExactly("g1 #1 evidence@31 …", "* #1 evidence@31 …");
    assertThat(spells("reaction g1 @8 to=day", "join g1 @32"))
        .containsExactly("g1 #1 evidence@31 …, 1 no-op", "* #1 evidence@31 …");
    assertThat(spells("reaction g1 @8 to=day", "message g1 @9"))
        .containsExactly("g1 #1 evidence@9 …", "* #1 evidence@9 …");
    assertThat(spells("join g2 @0", "reaction g1 @8 to=day", "leave g2 @9", "join g2 @40"))
        .containsExactly(
            "g2 #1 join@0 leave@9",
            "* #1 join@0 leave@9",
            "g1 #1 evidence@31 …",
            "g2 #2 join@40 …",
            "* #2 evidence@31 …");
  }

  @Test
  void countsEvidenceKnownToTheDayBeforeTheDataEnd() {
    List<String> rows = new ArrayList<>();
    FoldChain chain = new FoldChain();
    chain.add(new SpellFold(), spell -> rows.add(text(spell)));
    chain.begin(ActText.ANN, ActText.micros(9));
    ActText.acts("reaction g1 @8 to=day").forEach(chain::see);
    chain.end();

    assertThat(rows).containsExactly("g1 #1 evidence@8 …", "* #1 evidence@8 …");
  }

  @Test
  void beginsAgainWithEvidenceAfterALeave() {
    assertThat(spells("join g1 @0", "leave g1 @3", "message g1 @4"))
        .containsExactly(
            "g1 #1 join@0 leave@3",
            "* #1 join@0 leave@3",
            "g1 #2 evidence@4 …",
            "* #2 evidence@4 …");
  }

  @Test
  void bringsNobodyBackByAFarewellAtTheInstantOfLeaving() {
    assertThat(spells("join g1 @0", "leave g1 @3", "message g1 @3", "view * @3"))
        .containsExactly("g1 #1 join@0 leave@3", "* #1 join@0 leave@3");
  }

  @Test
  void makesASpellOfNoLengthOfALeaveAlone() {
    assertThat(spells("leave g1 @3")) //
        .containsExactly("g1 #1 evidence@3 leave@3", "* #1 evidence@3 leave@3");
  }

  @Test
  void ignoresASecondLeave() {
    assertThat(spells("join g1 @0", "leave g1 @3", "award g1 @4", "kick g1 @5", "view g1 @5"))
        .containsExactly("g1 #1 join@0 leave@3", "* #1 join@0 leave@3");
  }

  @Test
  void tellsHowASpellEnded() {
    assertThat(
            spells(
                "join g1 @0", "kick g1 @1",
                "join g1 @2", "leave g1 @3 reason=dissolved",
                "join g1 @4", "leave g1 @5 reason=moved",
                "join g1 @6", "leave g1 @7 reason=roster_absent interval_censored=true",
                "join g1 @8", "leave g1 @9 reason=bored"))
        .filteredOn(spell -> spell.startsWith("g1"))
        .containsExactly(
            "g1 #1 join@0 kick@1",
            "g1 #2 join@2 dissolved@3",
            "g1 #3 join@4 moved@5",
            "g1 #4 join@6 roster_absent@7 (censored)",
            "g1 #5 join@8 leave@9");
  }

  @Test
  void joinsGroupSpellsThatOverlapOrTouchToOneOfTheCommunity() {
    assertThat(
            spells(
                "join g1 @0 channel=a",
                "leave g1 @3",
                "join g2 @3",
                "join g1 @5",
                "leave g2 @6",
                "kick g1 @8",
                "join g2 @9"))
        .filteredOn(spell -> spell.startsWith("*"))
        .containsExactly("* #1 join@0 kick@8 via a", "* #2 join@9 …");
  }

  @Test
  void prefersAKnownJoinWhereGroupSpellsBeginTogether() {
    assertThat(spells("view g1 @0", "leave g3 @0", "join g2 @0 channel=b", "join g4 @0 channel=c"))
        .last()
        .isEqualTo("* #1 join@0 … via b");
  }

  @Test
  void mergesASpellOfNoLengthIntoTheOneItTouches() {
    assertThat(spells("join g1 @0", "leave g1 @3", "leave g2 @3", "leave g3 @4"))
        .filteredOn(spell -> spell.startsWith("*"))
        .containsExactly("* #1 join@0 leave@3", "* #2 evidence@4 leave@4");
  }

  @Test
  void takesActsTiedToNoGroupAsOfTheCommunityItself() {
    assertThat(spells("join * @0 channel=app", "join g1 @1", "leave g1 @2", "leave * @5"))
        .containsExactly("g1 #1 join@1 leave@2", "* #1 join@0 leave@5 via app");
  }

  @Test
  void takesEvidenceTiedToNoGroupOnlyWhereNoGroupSpellIsOpen() {
    assertThat(spells("join g1 @0", "checkin * @1", "leave g1 @2", "checkin * @4"))
        .containsExactly("g1 #1 join@0 leave@2", "* #1 join@0 leave@2", "* #2 evidence@4 …");
  }

  @Test
  void learnsNothingFromAOneToOneChatNorFromStaff() {
    assertThat(spells("message dm @0", "join g1 @1 by=staff", "message g1 @2 by=bot")).isEmpty();
  }

  @Test
  void forgetsTheJourneyBefore() {
    SpellFold fold = new SpellFold();
    ActText.fold(fold, ActText.ANN, ActText.acts("join g1 @0", "join g2 @1", "leave g1 @2"));

    List<Spell> rows = ActText.fold(fold, ActText.ANN, ActText.acts("join g1 @9"));

    assertThat(rows).map(SpellFoldTest::text).containsExactly("g1 #1 join@9 …", "* #1 join@9 …");
  }

  @Test
  void releasesASpellAsSoonAsItIsFinal() {
    FoldChain chain = new FoldChain();
    List<String> rows = new ArrayList<>();
    chain.add(new SpellFold(), spell -> rows.add(text(spell)));
    chain.begin(ActText.ANN, ActText.END);

    ActText.acts("join g1 @0", "leave g1 @3").forEach(chain::see);
    assertThat(rows).containsExactly("g1 #1 join@0 leave@3");

    chain.see(ActText.acts("award g1 @4").get(0));
    assertThat(rows).containsExactly("g1 #1 join@0 leave@3", "* #1 join@0 leave@3");
  }

  private static List<String> spells(String... lines) {
    return ActText.fold(new SpellFold(), ActText.ANN, ActText.acts(lines)).stream()
        .map(SpellFoldTest::text)
        .toList();
  }

  private static String text(Spell spell) {
    assertThat(spell.memberId()).isEqualTo("ann");
    assertThat(spell.startUnknown()).isEqualTo(spell.startKind().equals("evidence"));
    String end = spell.endAt() == null ? "…" : spell.endKind() + "@" + ActText.hour(spell.endAt());
    return "%s #%d %s@%d %s"
            .formatted(
                spell.groupId(),
                spell.spellNo(),
                spell.startKind(),
                ActText.hour(spell.startAt()),
                end)
        + (spell.intervalCensored() ? " (censored)" : "")
        + (spell.sourceChannel() == null ? "" : " via " + spell.sourceChannel())
        + (spell.noOpJoins() == 0 ? "" : ", %d no-op".formatted(spell.noOpJoins()));
  }
}
