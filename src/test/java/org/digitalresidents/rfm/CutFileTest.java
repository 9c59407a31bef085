package org.digitalresidents.rfm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.RfmMeasure;
import org.junit.jupiter.api.Test;

class CutFileTest {
  private static Map<RfmMeasure, List<Long>> read(String json) {
    return CutFile.read("cuts.json", json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aMeasureHasTheWorstValueOfEachScore() {
    assertThat(read("{'recency': [90, 30, 7], 'frequency': [1, 3]}".replace('\'', '"')))
        .isEqualTo(
            Map.of(
                RfmMeasure.RECENCY, List.of(90L, 30L, 7L), RfmMeasure.FREQUENCY, List.of(1L, 3L)));
  }

  @Test
  void highIsAScoreAboveTheMiddle() {
    StructType schema =
        new StructType()
            .add("community_id", DataTypes.StringType)
            .add("data_end", DataTypes.TimestampType);
    Row shop = new GenericRowWithSchema(new Object[] {"shop", Instant.EPOCH}, schema);

    assertThat(
            CutFile.rows(
                Map.of(
                    RfmMeasure.FREQUENCY, List.of(1L, 2L, 3L, 5L, 10L),
                    RfmMeasure.ACTIVE_DAYS, List.of(1L, 9L)),
                List.of(shop)))
        .contains(
            // Of five scores 4 and 5 are above the middle, and 4 begins at 5.
            RowFactory.create("shop", Instant.EPOCH, "frequency", 4L, 5L, 5L, 0L, 5L, 5L),
            RowFactory.create("shop", Instant.EPOCH, "active_days", 2L, 9L, 9L, 0L, 2L, null))
        .hasSize(7);
  }

  @Test
  void whatIsNotAllowedIsNamed() {
    assertWrong("{'resency': [1, 2]}", "resency is no key; allowed is one of recency, frequency");
    assertWrong("{'recency': [7, 30]}", "recency is [7,30]; allowed is numbers that fall");
    assertWrong("{'frequency': [3, 3]}", "frequency is [3,3]; allowed is numbers that rise");
    assertWrong("{'frequency': [3]}", "frequency is [3]; allowed is a list of 2 to 100 numbers");
    assertWrong("{'frequency': [1, 'b']}", "frequency[1] is 'b'; allowed is a whole number");
    assertWrong("{}", "it is '{}'; allowed is an object of one measure or more");
  }

  private static void assertWrong(String json, String said) {
    assertThatThrownBy(() -> read(json.replace('\'', '"')))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("cuts.json: ")
        .extracting(e -> e.getMessage().replace("\"", "").replace("'", ""))
        .asString()
        .contains(said.replace("'", ""));
  }
}
