package org.digitalresidents.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class StartsTest {
  @Test
  void equalPointsAreOneRowThatSaysHowMany() {
    List<Row> rows = new ArrayList<>();
    Starts starts = new Starts(rows::add);

    starts.add(point(1));
    starts.add(point(2));
    starts.add(point(1));
    assertThat(rows).isEmpty();
    starts.drain();

    assertThat(rows).containsExactlyInAnyOrder(point(1).row(2), point(2).row(1));
    assertThat(Point.of(point(1).row(2))).isEqualTo(point(1));
  }

  @Test
  void ofManyDifferentPointsItHoldsSomeAndLosesNone() {
    List<Row> rows = new ArrayList<>();
    Starts starts = new Starts(rows::add);

    for (int i = 0; i < 120_000; i++) {
      starts.add(point(i % 60_000));
    }
    assertThat(rows).isNotEmpty();
    starts.drain();

    assertThat(rows.stream().mapToLong(Point::count).sum()).isEqualTo(120_000);
  }

  private static Point point(long day) {
    return new Point("x", "*", Axis.IN_ACTIVE, 0, day, "qr", Axis.ONLY, Mark.BEGINS.when(true));
  }
}
