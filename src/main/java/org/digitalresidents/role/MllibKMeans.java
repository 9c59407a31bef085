package org.digitalresidents.role;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.mllib.clustering.KMeans;
import org.apache.spark.mllib.clustering.KMeansModel;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;

/**
 * Spark's k-means from given centres. Its own start depends on how rows are partitioned; from given
 * centres it does not. Source: methods §7.1.
 */
public final class MllibKMeans implements Refinement {
  private static final int MOST_STEPS = 200;
  private static final double LEAST_STEP = 1e-6;

  private final JavaSparkContext spark;
  private final int partitions;

  /** On a cluster, the points in so many parts. */
  public MllibKMeans(JavaSparkContext spark, int partitions) {
    this.spark = spark;
    this.partitions = partitions;
  }

  @Override
  public double[][] refined(double[][] points, double[][] start) {
    List<Vector> vectors = Arrays.stream(points).map(Vectors::dense).toList();
    JavaRDD<Vector> rows = spark.parallelize(vectors, partitions).cache();
    Vector[] centres = Arrays.stream(start).map(Vectors::dense).toArray(Vector[]::new);
    try {
      KMeansModel model =
          new KMeans()
              .setK(start.length)
              .setInitialModel(new KMeansModel(centres))
              .setMaxIterations(MOST_STEPS)
              .setEpsilon(LEAST_STEP)
              .run(rows.rdd());
      return Arrays.stream(model.clusterCenters()).map(Vector::toArray).toArray(double[][]::new);
    } finally {
      rows.unpersist(false);
    }
  }
}
