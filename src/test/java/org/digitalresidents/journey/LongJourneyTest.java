package org.digitalresidents.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;
import org.junit.jupiter.api.Test;

/** One bot with half of all acts must cost memory like anyone else. */
class LongJourneyTest {
  private static final int ACTS = 1_000_000;
  private static final int GROUPS = 3;
  private static final int DAYS = 2_000;
  private static final long STEP_MICROS = Duration.ofDays(DAYS).toNanos() / 1_000 / ACTS;

  /** Acts held would take ten times as much. */
  private static final long MAX_HELD_BYTES = 32L << 20;

  private int read;
  private int readBefore;
  private long told;
  private long mostReadAtOnce;
  private long mostHeld;

  @Test
  void foldsAMillionActsInBoundedMemory() {
    Iterator<Row> acts = IntStream.range(0, ACTS).mapToObj(this::row).iterator();
    long before = usedBytes();

    ActivityRows.passOf(ActivityRows.END).read(acts, row -> note(before));

    assertThat(read).isEqualTo(ACTS);
    assertThat(told).isEqualTo(DAYS * GROUPS + GROUPS + 1); // days, spells, the community's spell
    assertThat(mostReadAtOnce).as("rows come while acts are read").isLessThan(2 * ACTS / DAYS);
    assertThat(mostHeld).isLessThan(MAX_HELD_BYTES);
  }

  private void note(long before) {
    mostReadAtOnce = Math.max(mostReadAtOnce, read - readBefore);
    readBefore = read;
    if (++told % (DAYS * GROUPS / 4) == 0) {
      mostHeld = Math.max(mostHeld, usedBytes() - before);
    }
  }

  private Row row(int number) {
    read++;
    return ActivityRows.row(
        ActText.ANN,
        new Act(
            ActText.micros(0) + number * STEP_MICROS,
            TsPrecision.MS,
            number,
            "e" + number,
            "g" + number % GROUPS,
            ActorKind.MEMBER,
            Etype.MESSAGE,
            null,
            null,
            null,
            null,
            10L,
            null,
            null,
            null,
            null,
            Map.of()));
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
