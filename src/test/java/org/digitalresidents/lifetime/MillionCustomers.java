package org.digitalresidents.lifetime;

import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.MemberDay.MEMBER_DAY;
import static org.digitalresidents.model.MemberHistory.MEMBER_HISTORY;
import static org.digitalresidents.model.MemberValue.MEMBER_VALUE;
import static org.digitalresidents.model.MembershipSpell.MEMBERSHIP_SPELL;
import static org.digitalresidents.model.OrderLine.ORDER_LINE;
import static org.digitalresidents.model.ValueModel.VALUE_MODEL;
import static org.digitalresidents.testing.Stopwatch.time;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.digitalresidents.model.OrderLine;
import org.digitalresidents.table.Table;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.testing.TextTable;

/**
 * How long it takes to sum up, fit and foretell a million customers, and which part is which. Not a
 * test: run its main with a folder to write to, and how many customers.
 */
final class MillionCustomers {
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final int DAYS = 364;
  private static final int PARTS = 8;
  private static final LifetimeOptions OPTIONS =
      LifetimeOptions.standard(ZoneOffset.UTC, DayOfWeek.MONDAY);

  private final SparkSession spark;
  private final Path folder;

  private MillionCustomers(SparkSession spark, Path folder) {
    this.spark = spark;
    this.folder = folder;
  }

  public static void main(String[] args) {
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", "true")
            .config("spark.sql.shuffle.partitions", "4")
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    new MillionCustomers(spark, Path.of(args[0])).measure(Long.parseLong(args[1]));
    spark.stop();
  }

  private void measure(long customers) {
    write(ORDER_LINE, orders(customers));
    Dataset<Row> community =
        TextTable.table(COMMUNITY, "community_id | data_end\nc | 2024-12-30\n");
    Dataset<Row> none = spark.createDataFrame(List.of(), MEMBER_DAY.schema());
    Dataset<Row> spells = spark.createDataFrame(List.of(), MEMBERSHIP_SPELL.schema());
    System.out.printf("%d customers, %d lines%n", customers, read(ORDER_LINE).count());

    time(
        "sum up",
        () ->
            write(
                MEMBER_HISTORY,
                Passes.rows(
                    Histories.traces(read(ORDER_LINE), none, spells, OPTIONS),
                    Histories.pass(community, OPTIONS),
                    MEMBER_HISTORY)));
    time(
        "group",
        () ->
            ValueModels.groups(read(MEMBER_HISTORY))
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(folder.resolve("groups").toString()));
    Dataset<Row> groups = spark.read().parquet(folder.resolve("groups").toString());
    System.out.printf("%d groups%n", groups.count());
    time(
        "group and fit",
        () ->
            write(
                VALUE_MODEL,
                Passes.rows(
                    ValueModels.groups(read(MEMBER_HISTORY)),
                    ValueModels.pass(community, OPTIONS),
                    VALUE_MODEL)));
    time(
        "foretell",
        () ->
            write(
                MEMBER_VALUE,
                Passes.rows(
                    MemberValues.histories(read(MEMBER_HISTORY)),
                    MemberValues.pass(read(VALUE_MODEL)),
                    MEMBER_VALUE)));
    read(VALUE_MODEL).show(60, false);
  }

  private void write(Table table, Dataset<Row> rows) {
    rows.write().mode(SaveMode.Overwrite).parquet(folder.resolve(table.name()).toString());
  }

  private Dataset<Row> read(Table table) {
    return spark.read().parquet(folder.resolve(table.name()).toString());
  }

  private Dataset<Row> orders(long customers) {
    List<Long> seeds = LongStream.range(0, PARTS).boxed().toList();
    return spark
        .createDataset(seeds, Encoders.LONG())
        .repartition(PARTS)
        .mapPartitions(
            (MapPartitionsFunction<Long, Row>)
                parts -> {
                  List<Iterator<Row>> all = new ArrayList<>();
                  parts.forEachRemaining(seed -> all.add(lines(seed, customers / PARTS)));
                  return all.stream()
                      .flatMap(
                          rows -> {
                            Iterable<Row> once = () -> rows;
                            return StreamSupport.stream(once.spliterator(), false);
                          })
                      .iterator();
                },
            Encoders.row(ORDER_LINE.schema()));
  }

  private static Iterator<Row> lines(long seed, long customers) {
    Customers makers = new Customers(seed);
    return LongStream.range(0, customers)
        .boxed()
        .flatMap(i -> linesOf(makers, seed, i).stream())
        .iterator();
  }

  private static List<Row> linesOf(Customers makers, long seed, long number) {
    int first = (int) (number * 7919 % DAYS);
    String member = "m%02d-%08d".formatted(seed, number);
    List<Row> lines = new ArrayList<>();
    List<Double> ages = makers.purchaseTimes(.6, 60, .8, 2.5, DAYS - first);
    double scale = makers.gamma(4, 1500);
    for (double age : ages) {
      Instant at = START.plusSeconds((long) ((first + age) * 86_400));
      lines.add(
          RowFactory.create(
              "c",
              member + "-" + lines.size(),
              member,
              "g",
              OrderLine.Kind.ORDER.code(),
              member + "-" + lines.size(),
              at,
              1 + Math.round(makers.gamma(6, scale)),
              "CNY"));
    }
    return lines;
  }
}
