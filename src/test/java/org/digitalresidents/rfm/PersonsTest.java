package org.digitalresidents.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.model.MemberRfm;
import org.junit.jupiter.api.Test;

/**
 * Rows as {@link Scores#together} lays them: of each person first the one that is of no measure.
 */
class PersonsTest {
  private static final StructType SCHEMA =
      new StructType()
          .add(MemberRfm.MEMBER_ID.column(), "string")
          .add(Ranks.MEASURE.column(), "string")
          .add(Ranks.VALUE.column(), "bigint");

  @Test
  void everyPersonMeetsTheirOwnRanksAndNobodyElses() {
    assertThat(
            told(
                row("ann", Scores.NO_MEASURE, 0),
                row("ann", "help", 1),
                row("ann", "recency", 2),
                row("bob", Scores.NO_MEASURE, 0), // has nothing to be ranked by
                row("cat", Scores.NO_MEASURE, 0),
                row("cat", "help", 3)))
        .containsExactly("ann {HELP=1, RECENCY=2}", "bob {}", "cat {HELP=3}");
  }

  @Test
  void nobodyIsToldOfNoRows() {
    assertThat(told()).isEmpty();
  }

  private static List<String> told(Row... rows) {
    List<String> told = new ArrayList<>();
    Persons.read(
        Stream.of(rows).iterator(),
        (person, ranked) -> {
          TreeMap<String, Object> values = new TreeMap<>();
          ranked.forEach(
              (measure, row) -> values.put(measure.name(), row.getAs(Ranks.VALUE.column())));
          told.add(person.getAs(MemberRfm.MEMBER_ID.column()) + " " + values);
        });
    return told;
  }

  private static Row row(String member, String measure, long value) {
    return new GenericRowWithSchema(new Object[] {member, measure, value}, SCHEMA);
  }
}
