package org.digitalresidents.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.digitalresidents.journey.ActText;
import org.digitalresidents.journey.RandomActs;
import org.digitalresidents.journey.Spell;
import org.digitalresidents.journey.SpellFold;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.time.EpochMicros;
import org.junit.jupiter.api.Test;

class MilestoneFoldTest {
  private static final String PAID = " amount=5 currency=CNY";

  /** Vector V19 of definitions 7.2, hours for its seconds. */
  @Test
  void whatHappensBetweenSpellsIsOfNone() {
    assertThat(
            ofCommunity(
                "join g @0",
                "leave g @5",
                "order g @8" + PAID,
                "join g @10",
                "message g @12",
                "order g @15" + PAID))
        .containsExactly("#1 0-5", "#2 10-… active 12 order 15 then 15 post 12 e4");
  }

  @Test
  void ordersBeforeBeingActiveAreTheFirstButNotTheNext() {
    assertThat(
            ofCommunity(
                "join g @0",
                "order g @1" + PAID,
                "reaction g @2",
                "order g @3" + PAID,
                "leave g @9"))
        .containsExactly("#1 0-9 active 2 order 1 then 3");
  }

  @Test
  void ofOneInstantAnOrderCountsAsAfterTheActivity() {
    assertThat(ofCommunity("join g @0", "order g @2" + PAID, "message g @2"))
        .containsExactly("#1 0-… active 2 order 2 then 2 post 2 e2");
  }

  @Test
  void theInstantOfJoiningIsInAndThatOfLeavingIsNot() {
    assertThat(ofCommunity("join g @0", "message g @0", "order g @4" + PAID, "leave g @4"))
        .containsExactly("#1 0-4 active 0 post 0 e1");
    assertThat(
            ofCommunity(
                "join g @0", "message g @4", "leave g @4", "message dm @5", "push g @7 by=staff"))
        .containsExactly("#1 0-4");
  }

  @Test
  void anOrderOfNothingIsNone() {
    assertThat(ofCommunity("join g @0", "order g @1 amount=0 currency=CNY"))
        .containsExactly("#1 0-…");
  }

  @Test
  void anOrderThatNamesNoGroupCountsForEveryGroupOneIsIn() {
    assertThat(
            texts(
                "join g @0",
                "join h @1",
                "leave h @2",
                "order * @3" + PAID,
                "join i @4",
                "message i @5",
                "message dm @6",
                "leave g @7",
                "leave i @8"))
        .containsExactlyInAnyOrder(
            "g #1 0-7 order 3",
            "h #1 1-2",
            "i #1 4-8 active 5 post 5 e5",
            "* #1 0-8 active 5 order 3 post 5 e5");
  }

  /** A deposit, then the balance: one order, placed when the deposit was paid, where it was. */
  @Test
  void laterLinesOfAnOrderAreNoOrders() {
    assertThat(
            texts(
                "join g @0",
                "join h @0",
                "order h @1 order=o1" + PAID,
                "message g @2",
                "order * @3 order=o1" + PAID))
        .containsExactlyInAnyOrder(
            "g #1 0-… active 2 post 2 e3",
            "h #1 0-… order 1",
            "* #1 0-… active 2 order 1 post 2 e3");
    assertThat(
            ofCommunity(
                "join g @0",
                "order g @1 order=o1" + PAID,
                "leave g @2",
                "join g @3",
                "order g @4 order=o1" + PAID))
        .containsExactly("#1 0-2 order 1", "#2 3-…");
    assertThat(
            ofCommunity(
                "join g @0",
                "order g @1 order=o1 amount=0 currency=CNY",
                "order g @2 order=o1" + PAID))
        .as("dated at its first line of more than 0")
        .containsExactly("#1 0-… order 2");
  }

  /** By definition: the spells of another fold, and for each the earliest of its acts. */
  @Test
  void equalsTheDefinitionOnRandomJourneys() {
    MilestoneFold fold = new MilestoneFold();
    int found = 0;
    for (long seed = 0; seed < 10_000; seed++) {
      List<Act> acts = RandomActs.journey(seed);

      List<SpellMilestoneRow> rows = ActText.fold(fold, ActText.ANN, acts);

      List<SpellMilestoneRow> expected = new ArrayList<>();
      ActText.fold(new SpellFold(), ActText.ANN, acts)
          .forEach(spell -> expected.add(row(spell, acts)));
      assertThat(rows).as("seed %d: %s", seed, acts).containsExactlyInAnyOrderElementsOf(expected);
      found += (int) rows.stream().filter(r -> r.firstOrderAfterActiveAt() != null).count();
    }
    assertThat(found).as("the journeys are worth the test").isGreaterThan(3_000);
  }

  @Test
  void aRowHasTheColumnsOfTheTable() {
    assertThat(RecordShape.of(MilestoneFold.SPEC.table(), MilestoneFold.SPEC.rows())).isNotNull();
  }

  private static boolean isLaterLine(Act act, List<Act> acts) {
    return isPaidOrder(act)
        && act.orderId() != null
        && acts.subList(0, acts.indexOf(act)).stream()
            .anyMatch(a -> isPaidOrder(a) && act.orderId().equals(a.orderId()));
  }

  private static boolean isPaidOrder(Act act) {
    return act.actorKind() == ActorKind.MEMBER
        && act.etype() == Etype.ORDER
        && act.amountMinor() > 0;
  }

  private static SpellMilestoneRow row(Spell spell, List<Act> acts) {
    String group = spell.groupId();
    boolean isWhole = group.equals("*");
    long start = EpochMicros.of(spell.startAt());
    long end = spell.endAt() == null ? ActText.END : EpochMicros.of(spell.endAt());
    List<Act> inSpell =
        acts.stream()
            .filter(a -> a.actorKind() == ActorKind.MEMBER && a.ts() >= start && a.ts() < end)
            .filter(a -> !isLaterLine(a, acts))
            .toList();
    Predicate<Act> isHere = a -> isWhole || a.groupId().equals(group);
    Predicate<Act> isOrder =
        a ->
            a.etype() == Etype.ORDER
                && a.amountMinor() > 0
                && (isHere.test(a) || a.groupId().equals("*"));
    Instant active = first(inSpell.stream().filter(isHere).filter(a -> a.etype().isActivity()));
    List<Act> posts =
        inSpell.stream().filter(isHere).filter(a -> a.etype() == Etype.MESSAGE).toList();
    Instant then =
        active == null
            ? null
            : first(inSpell.stream().filter(isOrder).filter(a -> !at(a).isBefore(active)));
    return new SpellMilestoneRow(
        spell.communityId(),
        group,
        spell.memberId(),
        spell.spellNo(),
        spell.startAt(),
        spell.startUnknown(),
        spell.observedFrom(),
        spell.endAt(),
        spell.endKind(),
        spell.intervalCensored(),
        spell.sourceChannel(),
        active,
        first(inSpell.stream().filter(isOrder)),
        then,
        first(posts.stream()),
        posts.isEmpty() ? null : posts.get(0).eventId());
  }

  private static Instant first(Stream<Act> acts) {
    return acts.map(MilestoneFoldTest::at).min(Comparator.naturalOrder()).orElse(null);
  }

  private static Instant at(Act act) {
    return EpochMicros.instant(act.ts());
  }

  private static List<String> ofCommunity(String... lines) {
    return texts(lines).stream()
        .filter(row -> row.startsWith("*"))
        .map(row -> row.substring(2))
        .toList();
  }

  private static List<String> texts(String... lines) {
    return ActText.fold(new MilestoneFold(), ActText.ANN, ActText.acts(lines)).stream()
        .map(MilestoneFoldTest::text)
        .toList();
  }

  private static String text(SpellMilestoneRow row) {
    return "%s #%d %s-%s"
            .formatted(row.groupId(), row.spellNo(), hour(row.startAt()), hour(row.endAt()))
        + part(" active ", row.firstActiveAt())
        + part(" order ", row.firstOrderAt())
        + part(" then ", row.firstOrderAfterActiveAt())
        + part(" post ", row.firstPostAt())
        + (row.firstPostEventId() == null ? "" : " " + row.firstPostEventId());
  }

  private static String part(String name, Instant at) {
    return at == null ? "" : name + hour(at);
  }

  private static String hour(Instant at) {
    return at == null ? "…" : Long.toString(ActText.hour(at));
  }
}
