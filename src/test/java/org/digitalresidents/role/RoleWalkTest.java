package org.digitalresidents.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitalresidents.role.RoleSteps.Bounds;
import org.digitalresidents.role.RoleSteps.Kind;
import org.junit.jupiter.api.Test;

/** A community of six windows, 0 to 5. */
class RoleWalkTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
  private static final Bounds BOUNDS = new Bounds(FIRST, FIRST.plusDays(5 * 28));

  private final List<RoleWalk.Step> steps = new ArrayList<>();
  private final RoleWalk walk = new RoleWalk(Map.of("c", BOUNDS), steps::add);

  private void see(String member, int window, String name) {
    walk.see("c", member, FIRST.plusDays(28L * window), name);
  }

  private List<String> open() {
    return steps.stream()
        .filter(step -> step.kind() == Kind.OPEN)
        .map(RoleWalk.Step::from)
        .toList();
  }

  private List<String> moves() {
    walk.end();
    return steps.stream()
        .filter(step -> step.kind() == Kind.STEP)
        .map(step -> step.from() + ">" + step.to() + " " + step.windows())
        .toList();
  }

  @Test
  void followsAMemberFromTheFirstWindowToTheLast() {
    see("ann", 0, "asker");
    see("ann", 1, "asker");
    see("ann", 2, "answerer"); // after two windows
    see("ann", 3, "answerer");
    see("ann", 4, "answerer");
    see("ann", 5, "asker");

    assertThat(moves())
        .containsExactly(
            "asker>asker 0",
            "asker>answerer 2",
            "answerer>answerer 0",
            "answerer>answerer 0",
            "answerer>asker 3");
    assertThat(open()).as("in the last window").containsExactly("asker");
  }

  @Test
  void whoComesLateIsNewAndWhoGoesEarlyHasLeft() {
    see("bob", 1, "sharer");
    see("bob", 2, "sharer");

    assertThat(moves()).containsExactly("new>sharer 1", "sharer>sharer 0", "sharer>left 2");
    assertThat(open()).as("over before the last window").isEmpty();
  }

  @Test
  void aGapIsAbsence() {
    see("cat", 0, "sharer");
    see("cat", 3, "asker"); // absent in 1 and 2
    see("dan", 0, "asker"); // another member begins anew

    assertThat(moves())
        .containsExactly(
            "sharer>absent 1", "absent>absent 0", "absent>asker 2", "asker>left 1", "asker>left 1");
  }

  @Test
  void amongThoseToldByClusterSharesHaveTheBaseOfTheNoise() {
    // Halves of a's acts: 6 stay in a, 2 go to b; of b there is none to be split.
    Noise noise = new Noise(List.of("a", "b"), new long[][] {{6, 2}, {0, 0}});
    RoleMatrix matrix = new RoleMatrix("c", noise);
    matrix.add("a", "a", 0, 8);
    matrix.add("a", "b", 1, 2);
    matrix.add("a", "occasional", 1, 10);
    matrix.add("occasional", "a", 2, 5);
    matrix.addOpen("a", 7);
    List<String> rows = new ArrayList<>();
    matrix.tell(
        row ->
            rows.add(
                "%s>%s %d %s %s %s %d"
                    .formatted(
                        row.fromName(),
                        row.toName(),
                        row.toldCount(),
                        row.toldShare(),
                        row.toldShareNullReason(),
                        row.noiseShare(),
                        row.openCount())));

    assertThat(rows)
        .contains(
            "a>a 10 0.8 null 0.75 7", // 8 of 8 + 2
            "a>b 10 0.2 null 0.25 7",
            "a>occasional 10 null too_few null 7",
            "occasional>a 0 null base_zero null 0");
  }

  @Test
  void rowsOfTheMatrixAddUpToOne() {
    RoleMatrix matrix = new RoleMatrix("c", Noise.NONE);
    matrix.add("a", "a", 0, 8);
    matrix.add("a", "b", 1, 2);
    matrix.add("b", "a", 3, 1);
    matrix.add("b", "a", 4, 1);
    List<RoleMatrix.MoveRow> rows = new ArrayList<>();
    matrix.tell(rows::add);

    assertThat(rows).hasSize(4);
    for (String from : List.of("a", "b")) {
      double sum =
          rows.stream()
              .filter(row -> row.fromName().equals(from))
              .mapToDouble(RoleMatrix.MoveRow::smoothedShare)
              .sum();
      assertThat(sum).isCloseTo(1, within(1e-12));
    }
    RoleMatrix.MoveRow stay = rows.get(0);
    assertThat(stay.shareLow()).isCloseTo(0.490157, within(1e-5)); // methods §1.7: 8 of 10
    assertThat(stay.shareHigh()).isCloseTo(0.943319, within(1e-5));
    // (8 + 10/12) / (10 + 1): ten of twelve come to a.
    assertThat(stay.smoothedShare()).isCloseTo((8 + 10.0 / 12) / 11, within(1e-12));
    assertThat(rows.get(2).medianWindows()).as("3 and 4").isEqualTo(3.5);
    assertThat(rows.get(3).medianWindows()).as("nobody stayed in b").isNull();
  }
}
