package org.digitalresidents.role;

import static org.digitalresidents.model.Community.COMMUNITY;
import static org.digitalresidents.model.MemberRole.MEMBER_ROLE;
import static org.digitalresidents.model.RoleFeature.ROLE_FEATURE;
import static org.digitalresidents.model.RoleModel.ROLE_MODEL;
import static org.digitalresidents.testing.Stopwatch.time;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.digitalresidents.model.RoleAct;
import org.digitalresidents.model.RoleFeature;
import org.digitalresidents.model.RoleSpan;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.testing.TextTable;

/**
 * How long it takes to find the roles of a million members and to tell each theirs; the heap need
 * not grow with them. Not a test: run its main with a folder to write to, and how many members.
 */
final class MillionMembers {
  private static final LocalDate DAY = LocalDate.parse("2026-01-05");

  private MillionMembers() {}

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
    measure(spark, Path.of(args[0]), Long.parseLong(args[1]));
    spark.stop();
  }

  private static void measure(SparkSession spark, Path folder, long members) {
    String written = folder.resolve(ROLE_FEATURE.name()).toString();
    time("invent", () -> write(rows(spark, members), written));
    Dataset<Row> features = spark.read().schema(ROLE_FEATURE.schema()).parquet(written);
    Roles[] roles = new Roles[1];
    time("find", () -> roles[0] = found(spark, features));
    roles[0].lines().forEach(System.out::println);
    Dataset<Row> told = Passes.rows(features, roles[0].pass(), MEMBER_ROLE);
    told.explain();
    time("tell", () -> write(told, folder.resolve(MEMBER_ROLE.name()).toString()));
  }

  private static Roles found(SparkSession spark, Dataset<Row> features) {
    return Roles.found(
        features,
        TextTable.table(COMMUNITY, "community_id | join_acts | roster_acts\ntown | 1 | 0\n"),
        spark.createDataFrame(List.of(), ROLE_MODEL.schema()),
        RoleOptions.STANDARD,
        new MllibKMeans(new JavaSparkContext(spark.sparkContext()), 2));
  }

  private static void write(Dataset<Row> rows, String path) {
    rows.write().mode(SaveMode.Overwrite).parquet(path);
  }

  private static Dataset<Row> rows(SparkSession spark, long members) {
    return spark
        .range(0, members, 1, 8)
        .map((MapFunction<Long, Row>) MillionMembers::row, Encoders.row(ROLE_FEATURE.schema()));
  }

  /** One of four parts, of acts and mixtures as in {@link Town}. */
  private static Row row(long member) {
    SplittableRandom random = new SplittableRandom(member);
    double[] alpha = {1, 1, 1, 1, 1, 1};
    alpha[Chance.weighted(Town.WEIGHTS, random)] = 7;
    double[] own = Chance.dirichlet(alpha, random);
    long acts = 1 + (long) Math.floor(Math.exp(2.0 + 1.2 * random.nextGaussian()));
    long[] counts = new long[RoleAct.ALL.size()];
    for (long act = 0; act < acts; act++) {
      counts[Chance.weighted(own, random)]++;
    }
    return row("m%08d".formatted(member), acts, counts);
  }

  private static Row row(String member, long acts, long[] counts) {
    Map<String, Object> values = new HashMap<>();
    values.put(RoleFeature.COMMUNITY_ID.column(), "town");
    values.put(RoleFeature.MEMBER_ID.column(), member);
    values.put(RoleFeature.SPAN.column(), RoleSpan.ALL_TIME.code());
    values.put(RoleFeature.WINDOW_START.column(), DAY);
    values.put(RoleFeature.WINDOW_END.column(), DAY.plusDays(280));
    values.put(RoleFeature.IS_COMPLETE.column(), true);
    values.put(RoleFeature.PRESENT_DAYS.column(), 280L);
    values.put(RoleFeature.SPOKEN_COUNT.column(), acts);
    values.put(RoleFeature.LIGHT_COUNT.column(), 0L);
    values.put(RoleFeature.ROLE_ACT_COUNT.column(), acts);
    RoleAct.ALL.forEach(act -> values.put(act.count().column(), counts[act.place()]));
    values.put(RoleFeature.QUESTION_SHARE.column(), (double) counts[0] / acts);
    values.put(RoleFeature.ANSWER_SHARE.column(), (double) counts[1] / acts);
    return RowFactory.create(
        Arrays.stream(ROLE_FEATURE.schema().fieldNames()).map(values::get).toArray());
  }
}
