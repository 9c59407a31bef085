package org.digitalresidents.survival;

import static org.digitalresidents.model.SpellMilestone.SPELL_MILESTONE;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.testing.SharedSpark;

/** Spells by chance, the same for the same seed: ties, late entries, every kind of end. */
final class RandomSpells {
  static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  static final int DAYS = 90;
  static final Instant DATA_END = START.plus(DAYS, ChronoUnit.DAYS);

  private static final String[] KINDS = {
    "leave", "leave", "kick", "roster_absent", "dissolved", "moved"
  };
  private static final String[] CHANNELS = {"ad", "qr", "friend", null};

  private final Random random;

  private RandomSpells(long seed) {
    random = new Random(seed);
  }

  static Dataset<Row> spells(long seed, int size) {
    RandomSpells spells = new RandomSpells(seed);
    RecordShape<SpellMilestoneRow> shape = RecordShape.of(SPELL_MILESTONE, SpellMilestoneRow.class);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rows.add(RowFactory.create(shape.row(spells.spell(i)).values()));
    }
    return SharedSpark.session().createDataFrame(rows, SPELL_MILESTONE.schema());
  }

  private SpellMilestoneRow spell(int number) {
    Instant start = START.plus(random.nextInt(DAYS * 4 - 1) * 6L, ChronoUnit.HOURS);
    Instant end = within(start, DATA_END, 0.5);
    Instant until = end == null ? DATA_END : end;
    String kind = end == null ? null : oneOf(KINDS);
    Instant active = within(start, until, 0.6);
    Instant order = within(start, until, 0.4);
    Instant then = active == null ? null : within(active, until, 0.4);
    if (then != null && (order == null || then.isBefore(order))) {
      order = then;
    } else if (order != null && active != null && !order.isBefore(active)) {
      then = order;
    }
    Instant late = random.nextInt(6) == 0 ? within(start, until, 1) : null;
    return new SpellMilestoneRow(
        random.nextBoolean() ? "x" : "y",
        random.nextInt(3) == 0 ? "g" : "*",
        "m" + number,
        1,
        start,
        random.nextInt(8) == 0,
        late == null ? start : late,
        end,
        kind,
        "roster_absent".equals(kind),
        oneOf(CHANNELS),
        active,
        order,
        then,
        active,
        active == null ? null : "p" + number);
  }

  /** In [from, until), most often early; on whole hours, so that there are ties. */
  private Instant within(Instant from, Instant until, double probability) {
    long hours = ChronoUnit.HOURS.between(from, until);
    boolean isNone = random.nextDouble() >= probability || hours < 1;
    double share = Math.pow(random.nextDouble(), 2);
    return isNone ? null : from.plus((long) (share * hours), ChronoUnit.HOURS);
  }

  private String oneOf(String[] values) {
    return values[random.nextInt(values.length)];
  }
}
