package org.digitalresidents.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.HealthUnit;
import org.junit.jupiter.api.Test;

class WakingTest {
  private final List<Row> points = new ArrayList<>();

  private void silent(String week, String group, HealthIndex index, long woken, long silent) {
    Object[] point = {
      "x", group, LocalDate.parse(week), index.code(), woken, silent, null, null, null, null, null
    };
    points.add(new GenericRowWithSchema(point, IndexPoint.schema()));
  }

  private List<String> told() {
    List<String> told = new ArrayList<>();
    new Waking(1)
        .call(points.iterator())
        .forEachRemaining(
            point -> {
              if (point.getString(3).equals(HealthIndex.WAKING_DIFFERENCE.code())) {
                told.add(
                    "%s %s"
                        .formatted(
                            point.get(2),
                            point.isNullAt(6)
                                ? point.getString(10)
                                : "%.3f of %d".formatted(point.getDouble(6), point.getLong(9))));
              }
            });
    return told;
  }

  /**
   * In g calls begin: from 2/20 to 6/20; h has none: from 1/10 to 2/10; i has one in both weeks.
   */
  @Test
  void groupsInWhichCallsBeginAreHeldAgainstThoseWithout() {
    silent("2024-01-01", "g", HealthIndex.LURKERS_UNPROMPTED_SHARE, 2, 20);
    silent("2024-01-01", "h", HealthIndex.LURKERS_UNPROMPTED_SHARE, 1, 10);
    silent("2024-01-01", "i", HealthIndex.LURKERS_WOKEN_SHARE, 9, 10);
    silent("2024-01-08", "g", HealthIndex.LURKERS_WOKEN_SHARE, 6, 20);
    silent("2024-01-08", "h", HealthIndex.LURKERS_UNPROMPTED_SHARE, 2, 10);
    silent("2024-01-08", "i", HealthIndex.LURKERS_WOKEN_SHARE, 9, 10);

    assertThat(told()).containsExactly("2024-01-01 no_control", "2024-01-08 0.100 of 20");
  }

  @Test
  void weeksThatDoNotFollowAreNotCompared() {
    silent("2024-01-01", "g", HealthIndex.LURKERS_UNPROMPTED_SHARE, 2, 20);
    silent("2024-01-01", "h", HealthIndex.LURKERS_UNPROMPTED_SHARE, 1, 10);
    silent("2024-01-15", "g", HealthIndex.LURKERS_WOKEN_SHARE, 6, 20);
    silent("2024-01-15", "h", HealthIndex.LURKERS_UNPROMPTED_SHARE, 2, 10);

    assertThat(told()).containsExactly("2024-01-01 no_control", "2024-01-15 no_control");
  }

  /**
   * Two of forty words: fifty in a thousand; the interval is that of Poisson's law, times 1 000.
   */
  @Test
  void ratesPerThousand() {
    Figure figure = Figure.quotient(HealthUnit.PER_THOUSAND, 2, 40, 1);

    assertThat(figure.value()).isEqualTo(50);
    assertThat(figure.low()).isBetween(13.0, 14.5); // (2 + 1.92 − 1.96·√(2 + 0.96)) / 40
    assertThat(figure.high()).isBetween(181.0, 183.0);
  }
}
