package org.digitalresidents.survival;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Retelling;

/** Makes rows of {@link Point} of those of {@link SpellFacts}, in a task. */
final class Pointing implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, Sources> sources;
  private final SurvivalOptions options;

  /**
   * Points of spells.
   *
   * @param sources of every community
   */
  Pointing(Map<String, Sources> sources, SurvivalOptions options) {
    this.sources = new HashMap<>(sources);
    this.options = options;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> spells) {
    return new Retelling(spells, Reading::new);
  }

  private final class Reading implements Retelling.Reading {
    private final long horizon = Elapsed.ofDays(options.horizonDays());
    private final CohortDays days = new CohortDays(options);
    private final SpellPoints points = new SpellPoints();
    private final Starts starts;
    private final Consumer<Row> out;

    Reading(Consumer<Row> out) {
      this.out = out;
      this.starts = new Starts(out);
    }

    @Override
    public void see(Row row) {
      SpellFacts spell = SpellFacts.of(row);
      Sources known = sources.get(spell.communityId());
      StageSpans.tell(spell, known, horizon, points);
      MilestoneSpans.tell(spell, known, points);
      long day = days.of(spell.startAt());
      points.drain((axis, subjects, time, marks) -> tell(spell, day, axis, subjects, time, marks));
    }

    private void tell(SpellFacts spell, long day, Axis axis, long subjects, long time, long marks) {
      Point point =
          new Point(
              spell.communityId(),
              spell.groupId(),
              axis,
              time,
              axis.family() == Family.STAGES ? day : Point.NO_DAY,
              spell.channel(),
              subjects,
              marks);
      if (time == 0) {
        starts.add(point);
      } else {
        out.accept(point.row(1));
      }
    }

    @Override
    public void end() {
      starts.drain();
    }
  }
}
