package org.digitalresidents.rfm;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** Reads what {@link Scores#together} gives, one person at one as-of after the other. */
final class Persons {
  private static final Map<String, Measure> MEASURES =
      Stream.of(Measure.values()).collect(Collectors.toMap(Measure::code, m -> m));

  /** Is told of a person. */
  interface Reader {
    /**
     * A person at an as-of.
     *
     * @param row the row that is of no measure
     * @param ranked by measure, of those they have; valid until this returns
     */
    void see(Row row, Map<Measure, Row> ranked);
  }

  private final Map<Measure, Row> ranked = new EnumMap<>(Measure.class);

  /** Leads a reader through all rows of a task. */
  static void read(Iterator<Row> rows, Reader reader) {
    new Persons().lead(rows, reader);
  }

  private void lead(Iterator<Row> rows, Reader reader) {
    Row person = null;
    while (rows.hasNext()) {
      Row row = rows.next();
      String measure = row.getAs(Ranks.MEASURE.column());
      if (!measure.equals(Scores.NO_MEASURE)) {
        ranked.put(MEASURES.get(measure), row);
        continue;
      }
      if (person != null) {
        reader.see(person, ranked);
      }
      person = row;
      ranked.clear();
    }
    if (person != null) {
      reader.see(person, ranked);
    }
  }
}
