package org.digitalresidents.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CohortCountsTest {
  private static final int MOST = 4;
  private static final List<Bracket> BRACKETS = Bracket.list("0-1,1-3,2-2,6-7");

  /**
   * A member of the cohort.
   *
   * @param over periods that are over for the member; one more has begun
   * @param active periods with activity
   */
  private record Member(long over, TreeSet<Long> active) {
    static Member byChance(Random random) {
      long over = random.nextInt(10);
      TreeSet<Long> active = new TreeSet<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        active.add((long) random.nextInt((int) over + 1));
      }
      return new Member(over, active);
    }

    boolean isActive(long from, long to) {
      return !active.subSet(from, true, to, true).isEmpty();
    }

    /** What a cohort is told of the member. */
    List<Runnable> told(CohortCounts counts) {
      List<Runnable> told = new ArrayList<>();
      told.add(() -> counts.join(over, over));
      long previous = -1;
      for (long no : active) {
        long before = previous;
        told.add(() -> counts.active(over, no, before));
        told.add(() -> counts.active(over, no, no)); // another day of the same period
        previous = no;
      }
      if (!active.isEmpty()) {
        told.add(() -> counts.lastActive(over, active.last()));
      }
      return told;
    }
  }

  @Test
  void everyCellIsWhatAskingEachMemberGives() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      List<Member> members = new ArrayList<>();
      for (int i = 1 + random.nextInt(6); i > 0; i--) {
        members.add(Member.byChance(random));
      }

      assertThat(counted(members, random)).as("%s", members).isEqualTo(asked(members));
    }
  }

  private static List<CellCount> counted(List<Member> members, Random random) {
    CohortCounts counts = new CohortCounts(MOST, BRACKETS);
    List<Runnable> told = new ArrayList<>();
    members.forEach(member -> told.addAll(member.told(counts)));
    Collections.shuffle(told, random);
    told.forEach(Runnable::run);

    List<CellCount> cells = new ArrayList<>();
    counts.tell(cells::add);
    return cells;
  }

  private static List<CellCount> asked(List<Member> members) {
    List<CellCount> cells = new ArrayList<>();
    for (int no = 0; no <= MOST; no++) {
      long period = no;
      ask(cells, members, Cell.on(no), no, no, member -> member.isActive(period, period));
    }
    for (int no = 0; no <= MOST; no++) {
      long from = no;
      ask(
          cells,
          members,
          Cell.onOrAfter(no),
          no,
          no,
          member -> member.isActive(from, Long.MAX_VALUE));
    }
    for (Bracket b : BRACKETS) {
      ask(cells, members, Cell.of(b), b.from(), b.to(), m -> m.isActive(b.from(), b.to()));
    }
    return cells;
  }

  private static void ask(
      List<CellCount> cells,
      List<Member> members,
      Cell cell,
      long from,
      long to,
      Predicate<Member> isActive) {
    if (members.stream().noneMatch(member -> member.over() >= from)) {
      return;
    }
    List<Member> eligible = members.stream().filter(member -> member.over() > to).toList();
    cells.add(
        new CellCount(
            cell, members.size(), eligible.size(), eligible.stream().filter(isActive).count()));
  }
}
