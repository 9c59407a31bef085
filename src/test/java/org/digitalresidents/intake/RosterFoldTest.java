package org.digitalresidents.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.digitalresidents.intake.RosterFold.Kind;
import org.junit.jupiter.api.Test;

class RosterFoldTest {
  private static final String GROUP = "g";

  private record Told(long at, Kind kind) {}

  private static List<String> findings(long[] rosters, List<Told> told) {
    List<String> found = new ArrayList<>();
    RosterFold fold =
        new RosterFold(
            Map.of(GROUP, rosters),
            (what, group, at, seenAt) ->
                found.add(
                    what + " " + group + " " + at + (seenAt == at ? "" : " seen at " + seenAt)));
    told.stream()
        .sorted(Comparator.comparingLong(Told::at).thenComparing(Told::kind))
        .forEach(t -> fold.see(t.kind(), GROUP, t.at()));
    fold.end();
    return found;
  }

  @Test
  void whoIsMissingInALaterRosterLeftHalfway() {
    assertThat(
            findings(
                new long[] {100, 200},
                List.of(new Told(10, Kind.JOINED), new Told(100, Kind.IN_ROSTER))))
        .containsExactly("LEAVE g 150");
  }

  @Test
  void whoWasLastThereByAnActLeftHalfwayFromThat() {
    assertThat(findings(new long[] {100}, List.of(new Told(40, Kind.PRESENT))))
        .containsExactly("LEAVE g 70");
  }

  @Test
  void aLeaveThatIsToldNeedsNoFinding() {
    assertThat(
            findings(
                new long[] {100, 200},
                List.of(new Told(100, Kind.IN_ROSTER), new Told(180, Kind.LEFT))))
        .containsExactly("PRESENCE g 100");
  }

  @Test
  void aRosterThatSaysSinceWhenGivesTheJoin() {
    assertThat(
            findings(
                new long[] {100, 200},
                List.of(
                    new Told(30, Kind.IN_ROSTER_SINCE),
                    new Told(100, Kind.IN_ROSTER),
                    new Told(200, Kind.IN_ROSTER))))
        .containsExactly("JOIN g 30 seen at 100");
  }

  @Test
  void theFirstRosterThatHasSomebodyShowsTheJoinThoughALaterOneTellsOfIt() {
    assertThat(
            findings(
                new long[] {100, 200},
                List.of(
                    new Told(30, Kind.IN_ROSTER_SINCE), // told by the roster at 200
                    new Told(40, Kind.IN_ROSTER_SINCE), // told by that at 100
                    new Told(100, Kind.IN_ROSTER),
                    new Told(200, Kind.IN_ROSTER))))
        .containsExactly("JOIN g 30 seen at 100");
  }

  @Test
  void aStayThatNoRosterShowsIsSeenAtItsEnd() {
    assertThat(
            findings(
                new long[] {100, 200},
                List.of(new Told(30, Kind.IN_ROSTER_SINCE), new Told(200, Kind.IN_ROSTER))))
        .containsExactly("JOIN g 30 seen at 65", "LEAVE g 65", "PRESENCE g 200");
    assertThat(
            findings(
                new long[] {100},
                List.of(
                    new Told(30, Kind.IN_ROSTER_SINCE),
                    new Told(50, Kind.LEFT),
                    new Told(60, Kind.JOINED),
                    new Told(100, Kind.IN_ROSTER))))
        .containsExactly("JOIN g 30 seen at 50");
  }

  @Test
  void whoComesBackAfterAMissedRosterIsInAgain() {
    assertThat(
            findings(
                new long[] {100, 200, 300},
                List.of(new Told(100, Kind.IN_ROSTER), new Told(300, Kind.IN_ROSTER))))
        .containsExactly("PRESENCE g 100", "LEAVE g 150", "PRESENCE g 300");
  }

  @Test
  void anyGroupsActShowsThatSomebodyIsInTheCommunity() {
    List<String> found = new ArrayList<>();
    RosterFold fold =
        new RosterFold(
            Map.of("*", new long[] {100}),
            (what, group, at, seenAt) -> found.add(what + group + at));
    fold.see(Kind.PRESENT, "other", 60);
    fold.end();

    assertThat(found).containsExactly("LEAVE*80");
  }

  /** Leaves by their definition, roster by roster, against the fold's one pass. */
  @Test
  void equalsTheDefinitionOnRandomLives() {
    Random random = new Random(20261122);
    int leaves = 0;
    for (int i = 0; i < 5_000; i++) {
      TreeSet<Long> rosters = new TreeSet<>();
      for (int r = random.nextInt(4); r >= 0; r--) {
        rosters.add((long) random.nextInt(30));
      }
      List<Told> told = new ArrayList<>();
      for (int a = random.nextInt(5); a > 0; a--) {
        Kind[] kinds = {Kind.JOINED, Kind.PRESENT, Kind.LEFT};
        told.add(new Told(random.nextInt(30), kinds[random.nextInt(3)]));
      }
      rosters.stream()
          .filter(r -> random.nextBoolean())
          .forEach(r -> told.add(new Told(r, Kind.IN_ROSTER)));
      long[] instants = rosters.stream().mapToLong(Long::longValue).toArray();

      List<String> expected = byDefinition(instants, told);
      leaves += expected.size();
      assertThat(findings(instants, told).stream().filter(f -> f.startsWith("LEAVE")).toList())
          .as("%s %s", rosters, told)
          .isEqualTo(expected);
    }
    assertThat(leaves).isGreaterThan(1_000);
  }

  private static List<String> byDefinition(long[] rosters, List<Told> told) {
    List<String> leaves = new ArrayList<>();
    long missedAt = Long.MIN_VALUE;
    for (long roster : rosters) {
      long lastThere = Long.MIN_VALUE;
      for (Told t : told) {
        boolean isThere = t.kind() != Kind.LEFT && t.at() <= roster;
        lastThere = isThere ? Math.max(lastThere, t.at()) : lastThere;
      }
      long last = lastThere;
      boolean hasLeft =
          told.stream()
              .anyMatch(
                  t ->
                      t.kind() == Kind.LEFT
                          && t.at() <= roster
                          && (t.at() > last || (t.at() == last && !inRosterAt(told, last))));
      boolean isMissed = lastThere != Long.MIN_VALUE && lastThere < roster && !hasLeft;
      if (isMissed && missedAt <= lastThere) {
        leaves.add("LEAVE g " + (lastThere + (roster - lastThere) / 2));
        missedAt = roster;
      }
    }
    return leaves;
  }

  /** Of one instant, a roster speaks after a leave. */
  private static boolean inRosterAt(List<Told> told, long at) {
    return told.contains(new Told(at, Kind.IN_ROSTER));
  }
}
