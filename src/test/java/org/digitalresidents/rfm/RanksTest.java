package org.digitalresidents.rfm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.model.MemberRfm;
import org.digitalresidents.model.RfmSplit;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Values of several measures, all ranked in one query. */
class RanksTest {
  private static final int BINS = 3;
  private static final String RANDOM = "random";

  private static final TreeMap<String, List<Row>> RANKED = new TreeMap<>();

  @BeforeAll
  static void rank() {
    List<Row> rows = new ArrayList<>();
    add(rows, "money", 1, 2, 3, 14);
    add(rows, "lost", -5, 0, 0, 4);
    add(rows, "equal", 7, 7, 7);
    add(rows, "one", 7);
    Random random = new Random(3);
    add(rows, RANDOM, random.longs(500, -3, 40).toArray());
    Collections.shuffle(rows, random);
    StructType schema =
        new StructType()
            .add(MemberRfm.COMMUNITY_ID.column(), "string")
            .add(MemberRfm.AS_OF.column(), "bigint")
            .add(Ranks.MEASURE.column(), "string")
            .add(Ranks.VALUE.column(), "bigint");
    Dataset<Row> values = SharedSpark.session().createDataFrame(rows, schema).repartition(3);
    Column score = Ranks.score(BINS);
    List<Row> ranked =
        Ranks.of(values)
            .select(
                Ranks.MEASURE.col(),
                Ranks.VALUE.col(),
                Ranks.midRank(),
                Ranks.percentile(),
                score,
                Ranks.isHigh(RfmSplit.MEDIAN, score, BINS),
                Ranks.isHigh(RfmSplit.MEAN, score, BINS),
                Ranks.isHigh(RfmSplit.CUT, score, BINS))
            .orderBy(Ranks.MEASURE.col(), Ranks.VALUE.col())
            .collectAsList();
    ranked.forEach(
        row -> RANKED.computeIfAbsent(row.getString(0), key -> new ArrayList<>()).add(row));
  }

  private static void add(List<Row> rows, String measure, long... values) {
    for (long value : values) {
      rows.add(RowFactory.create("x", 0L, measure, value));
    }
  }

  @Test
  void highIsByMedianMeanOrCut() {
    // Mid-ranks 1/8, 3/8, 5/8, 7/8: of three scores 1, 2, 2, 3; the middle one is 2. The mean is 5.
    assertThat(column("money", 2)).isEqualTo("0.125 0.375 0.625 0.875");
    assertThat(column("money", 4)).isEqualTo("1 2 2 3");
    assertThat(column("money", 5)).as("median").isEqualTo("false false true true");
    assertThat(column("money", 6)).as("mean").isEqualTo("false false false true");
    assertThat(column("money", 7)).as("cut").isEqualTo("false false false true");
  }

  @Test
  void whoHasNothingScoresOneAndIsNotCountedByScores() {
    // Of the one who has something the mid-rank is 1/2; among all four it is (3 + 1/2) / 4.
    assertThat(column("lost", 2)).isEqualTo("0.0 0.0 0.0 0.5");
    assertThat(column("lost", 3)).isEqualTo("0.0 0.0 0.0 0.875");
    assertThat(column("lost", 4)).isEqualTo("1 1 1 2");
  }

  @Test
  void whereAllAreEqualNobodyIsHigh() {
    assertThat(column("equal", 4)).isEqualTo("2 2 2");
    assertThat(column("one", 4)).isEqualTo("2");
    assertThat(Stream.of("equal", "one").flatMap(m -> RANKED.get(m).stream()))
        .allMatch(row -> !row.getBoolean(5) && !row.getBoolean(6) && !row.getBoolean(7));
  }

  @Test
  void aScoreIsAFunctionOfTheValueThatNeverFalls() {
    List<Row> rows = RANKED.get(RANDOM);
    for (int i = 1; i < rows.size(); i++) {
      Row less = rows.get(i - 1);
      Row more = rows.get(i);
      if (less.getLong(1) == more.getLong(1)) {
        assertThat(more).isEqualTo(less);
      }
      assertThat(more.getLong(4)).isGreaterThanOrEqualTo(less.getLong(4)).isBetween(1L, 3L);
    }
  }

  private static String column(String measure, int position) {
    return String.join(
        " ", RANKED.get(measure).stream().map(row -> String.valueOf(row.get(position))).toList());
  }
}
