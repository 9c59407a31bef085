package org.digitalresidents.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.digitalresidents.model.RoleSpan;
import org.junit.jupiter.api.Test;

/** Two groups: those who ask and those who answer. */
class RelabellingTest {
  private static final LocalDate DAY = LocalDate.parse("2026-01-05");
  private static final Membership GROUPS =
      new Membership(List.of(group(.9, .1, 0, 0, 0, 0), group(.1, .9, 0, 0, 0, 0)));

  private static Persona group(double... mean) {
    return new Persona(null, null, 0, true, DAY, mean, mean, 0.5, mean, 12);
  }

  private static long[][] moves(long[]... windows) {
    return Relabelling.moves(windows, GROUPS, 2, 5, 1);
  }

  @Test
  void whoHasNotTwiceTheActsIsNotSplit() {
    assertThat(moves(new long[] {9, 0, 0, 0, 0, 0})).isDeepEqualTo(new long[][] {{0, 0}, {0, 0}});
    assertThat(moves(new long[] {10, 0, 0, 0, 0, 0})).isDeepEqualTo(new long[][] {{1, 0}, {0, 0}});
  }

  @Test
  void whoDoesOneThingOnlySeemsToStayAndWhoDoesBothAlikeToMove() {
    assertThat(moves(new long[] {40, 0, 0, 0, 0, 0}, new long[] {0, 2_001, 0, 0, 0, 0}))
        .isDeepEqualTo(new long[][] {{1, 0}, {0, 1}});

    long[][] both = new long[400][];
    Arrays.setAll(both, i -> new long[] {6, 6, 0, 0, 0, 0});
    long[][] moves = moves(both);
    assertThat(moves[0][1] + moves[1][0])
        .as("what one half lacks the other has")
        .isGreaterThan(200);
  }

  @Test
  void windowsAreSplitNotAllTimeAndTheirOrderDoesNotMatter() {
    List<FeatureRow> rows = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      rows.add(row("m" + i, RoleSpan.FOUR_WEEKS, 12 + i % 7, 2 + i % 11));
      rows.add(row("m" + i, RoleSpan.ALL_TIME, 900, 900));
    }
    long[][] once = windows(rows);
    Collections.shuffle(rows, new Random(3));

    assertThat(once).hasDimensions(50, 6);
    assertThat(once[49][0]).as("no act of all time").isEqualTo(18);
    assertThat(windows(rows)).isDeepEqualTo(once);
  }

  private static long[][] windows(List<FeatureRow> rows) {
    CommunityRows community = new CommunityRows();
    rows.forEach(community::add);
    return community.windows();
  }

  private static FeatureRow row(String member, RoleSpan span, long asked, long answered) {
    long[] counts = {asked, answered, 0, 0, 0, 0};
    long acts = asked + answered;
    return new FeatureRow(
        "c",
        member,
        span,
        DAY,
        DAY.plusDays(28),
        true,
        28,
        90L,
        acts,
        0,
        0,
        null,
        counts,
        new double[0]);
  }
}
