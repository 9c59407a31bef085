package org.digitalresidents.job;

import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.catalog.BucketSpec;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.datasources.FileIndex;
import org.apache.spark.sql.execution.datasources.FileStatusWithMetadata;
import org.apache.spark.sql.execution.datasources.HadoopFsRelation;
import org.apache.spark.sql.execution.datasources.PartitionDirectory;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.table.Table;
import scala.Option;
import scala.collection.immutable.Map$;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Reads exactly the files a manifest names, without listing a folder, and tells Spark in which
 * buckets they lie, so that a pass by member needs no shuffle. It is the one place that speaks to
 * Spark's internal relation classes: its catalog can declare buckets only for whole folders, and a
 * folder may hold files of attempts that failed.
 */
final class ManifestScan implements FileIndex {
  private final LakeFiles lake;
  private final List<DataFile> files;

  private ManifestScan(LakeFiles lake, List<DataFile> files) {
    this.lake = lake;
    this.files = files;
  }

  /** The rows of a table that lie in some of its files. */
  static Dataset<Row> of(
      SparkSession session, LakeFiles lake, Table table, List<DataFile> files, int buckets) {
    HadoopFsRelation relation =
        new HadoopFsRelation(
            new ManifestScan(lake, files),
            new StructType(),
            table.schema(),
            bucketSpec(table, buckets),
            new ParquetFileFormat(),
            Map$.MODULE$.empty(),
            session);
    return session.baseRelationToDataFrame(relation);
  }

  private static Option<BucketSpec> bucketSpec(Table table, int buckets) {
    if (table.layout() == null) {
      return Option.empty();
    }
    return Option.apply(
        new BucketSpec(buckets, seq(table.layout().bucketBy()), seq(List.<String>of())));
  }

  private static <T> Seq<T> seq(List<T> items) {
    return CollectionConverters.asScala(items).toSeq();
  }

  @Override
  public Seq<Path> rootPaths() {
    return seq(List.of(lake.path("")));
  }

  @Override
  public Seq<PartitionDirectory> listFiles(
      Seq<Expression> partitionFilters, Seq<Expression> dataFilters) {
    List<FileStatusWithMetadata> statuses =
        files.stream()
            .map(f -> new FileStatusWithMetadata(status(f), Map$.MODULE$.empty()))
            .toList();
    return seq(List.of(new PartitionDirectory(InternalRow.empty(), seq(statuses))));
  }

  private FileStatus status(DataFile file) {
    return new FileStatus(file.bytes(), false, 1, 128L << 20, 0, lake.path(file.path()));
  }

  @Override
  public String[] inputFiles() {
    return files.stream().map(f -> lake.uri(f.path())).toArray(String[]::new);
  }

  @Override
  public void refresh() {}

  @Override
  public long sizeInBytes() {
    return files.stream().mapToLong(DataFile::bytes).sum();
  }

  @Override
  public StructType partitionSchema() {
    return new StructType();
  }
}
