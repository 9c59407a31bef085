package org.digitalresidents.role;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.digitalresidents.testing.SharedSpark;
import org.junit.jupiter.api.Test;

/**
 * Spark's own start gives other groups with other partitions; ours does not. Source: methods §7.1.
 */
class MllibKMeansTest {
  private static final LocalDate DAY = LocalDate.parse("2026-01-01");

  @Test
  void groupsAreTheSameWhateverThePartitions() {
    Sample sample = Town.ofFourParts(4).sample();
    JavaSparkContext spark = new JavaSparkContext(SharedSpark.session().sparkContext());
    List<Persona> onDriver =
        new Learning(RoleOptions.STANDARD, (points, start) -> start).found(sample, 4, DAY);

    for (int partitions : new int[] {1, 2, 4, 8, 16}) {
      Refinement mllib = new MllibKMeans(spark, partitions);
      assertThat(new Learning(RoleOptions.STANDARD, mllib).found(sample, 4, DAY))
          .as("%d partitions", partitions)
          .usingRecursiveComparison()
          .isEqualTo(onDriver);
    }
  }

  @Test
  void startsWhereItIsTold() {
    JavaSparkContext spark = new JavaSparkContext(SharedSpark.session().sparkContext());
    double[][] points = {{0}, {1}, {2}, {3}};

    assertThat(new MllibKMeans(spark, 2).refined(points, new double[][] {{0}, {3}}))
        .isDeepEqualTo(new double[][] {{0.5}, {2.5}});
  }
}
