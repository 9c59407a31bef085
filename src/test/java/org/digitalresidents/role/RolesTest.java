package org.digitalresidents.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitalresidents.model.RoleFeature.ROLE_FEATURE;
import static org.digitalresidents.model.RoleQuality.ROLE_QUALITY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.MemberRole;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.RoleAct;
import org.digitalresidents.model.RoleFeature;
import org.digitalresidents.model.RoleModel;
import org.digitalresidents.model.RoleQuality;
import org.digitalresidents.model.RoleSpan;
import org.digitalresidents.model.WindowParts;
import org.digitalresidents.testing.Cells;
import org.digitalresidents.testing.Passes;
import org.digitalresidents.testing.SharedSpark;
import org.digitalresidents.testing.TextTable;
import org.junit.jupiter.api.Test;

/**
 * Askers, answerers and banterers, ninety in all, some lurkers, and a community of lurkers only.
 */
class RolesTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
  private static final RoleOptions OPTIONS = RoleOptions.STANDARD;

  private static final String COMMUNITIES =
      """
      community_id | join_acts | roster_acts
      town         | 100       | 0
      silent       | 0         | 3
      unknown      | 0         | 0
      """;

  private static List<Row> features(UnaryOperator<String> called) {
    SplittableRandom random = new SplittableRandom(3);
    List<Row> rows = new ArrayList<>();
    for (int member = 0; member < 90; member++) {
      double[] alpha = {1, 1, 1, 1, .5, 0};
      alpha[new int[] {0, 1, 3}[member % 3]] = 9;
      double[] own = Chance.dirichlet(alpha, random);
      long[] counts = new long[6];
      int acts = 5 + random.nextInt(30);
      for (int act = 0; act < acts; act++) {
        counts[Chance.weighted(own, random)]++;
      }
      rows.add(row("town", called.apply("m" + member), acts, 0, counts));
    }
    rows.add(row("town", called.apply("few"), 3, 0, new long[] {3, 0, 0, 0, 0, 0}));
    rows.add(row("town", called.apply("idle"), 0, 0, new long[6]));
    rows.add(row("silent", called.apply("reader"), 0, 4, new long[6]));
    return rows;
  }

  private static Row row(String community, String member, long spoken, long light, long[] counts) {
    Map<String, Object> values = new TreeMap<>();
    values.put(RoleFeature.COMMUNITY_ID.column(), community);
    values.put(RoleFeature.MEMBER_ID.column(), member);
    values.put(RoleFeature.SPAN.column(), RoleSpan.ALL_TIME.code());
    values.put(RoleFeature.WINDOW_START.column(), FIRST);
    values.put(RoleFeature.WINDOW_END.column(), FIRST.plusDays(280));
    values.put(RoleFeature.IS_COMPLETE.column(), true);
    values.put(RoleFeature.PRESENT_DAYS.column(), 280L);
    values.put(RoleFeature.SPOKEN_COUNT.column(), spoken);
    values.put(RoleFeature.LIGHT_COUNT.column(), light);
    values.put(WindowParts.TAKE_PART_COUNT.column(), 0L);
    values.put(WindowParts.ACCEPT_COUNT.column(), 0L);
    long acts = Arrays.stream(counts).sum();
    values.put(RoleFeature.ROLE_ACT_COUNT.column(), acts);
    for (RoleAct act : RoleAct.values()) {
      values.put(act.count().column(), counts[act.place()]);
    }
    if (acts > 0) {
      values.put(RoleFeature.QUESTION_SHARE.column(), (double) counts[0] / acts);
      values.put(RoleFeature.ANSWER_SHARE.column(), (double) counts[1] / acts);
    }
    return RowFactory.create(
        Arrays.stream(ROLE_FEATURE.schema().fieldNames()).map(values::get).toArray());
  }

  private static Dataset<Row> table(List<Row> rows) {
    return SharedSpark.session().createDataFrame(rows, ROLE_FEATURE.schema());
  }

  private static Roles found(Dataset<Row> features, List<Row> known) {
    JavaSparkContext spark = new JavaSparkContext(SharedSpark.session().sparkContext());
    return Roles.found(
        features,
        TextTable.table(Community.COMMUNITY, COMMUNITIES),
        SharedSpark.session().createDataFrame(known, RoleModel.ROLE_MODEL.schema()),
        OPTIONS,
        new MllibKMeans(spark, 2));
  }

  /** Every member's role, margin and all; members under the names they had at first. */
  private static List<String> told(
      Dataset<Row> features, Roles roles, UnaryOperator<String> nameBack) {
    List<String> told = new ArrayList<>();
    for (Row row : Passes.rows(features, roles.pass(), MemberRole.MEMBER_ROLE).collectAsList()) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        values.add(row.get(i));
      }
      values.set(1, nameBack.apply(row.getString(1)));
      told.add(Cells.row(values));
    }
    Collections.sort(told);
    return told;
  }

  @Test
  void rolesDependNeitherOnPartitionsNorOrderNorOnWhatMembersAreCalled() {
    List<Row> rows = features(UnaryOperator.identity());
    Roles roles = found(table(rows), List.of());
    List<String> expected = told(table(rows), roles, UnaryOperator.identity());
    assertThat(roles.model())
        .extracting(row -> row.getString(1) + " " + row.getString(2))
        .containsExactly("p1 answerer", "p2 asker", "p3 banterer");

    for (int partitions : new int[] {1, 5, 16}) {
      Dataset<Row> parted = table(rows).repartition(partitions);
      Roles anew = found(parted, List.of());
      assertThat(anew.model()).as("%d partitions", partitions).isEqualTo(roles.model());
      assertThat(told(parted, anew, UnaryOperator.identity())).isEqualTo(expected);
    }

    UnaryOperator<String> reversed = id -> new StringBuilder(id).reverse().toString();
    List<Row> relabelled = features(reversed);
    Collections.shuffle(relabelled, new Random(5));
    Roles anew = found(table(relabelled), List.of());
    assertThat(anew.model()).isEqualTo(roles.model());
    assertThat(told(table(relabelled), anew, reversed)).isEqualTo(expected);
  }

  @Test
  void theSameDataAgainChangeNothingAndAModelTellsTheSameWithoutAFit() {
    Dataset<Row> features = table(features(UnaryOperator.identity()));
    Roles first = found(features, List.of());
    Roles again = found(features, first.model());
    Roles given =
        Roles.given(
            features,
            TextTable.table(Community.COMMUNITY, COMMUNITIES),
            SharedSpark.session().createDataFrame(first.model(), RoleModel.ROLE_MODEL.schema()),
            OPTIONS);

    assertThat(again.model()).isEqualTo(first.model());
    assertThat(given.model()).isEqualTo(first.model());
    assertThat(given.choices()).isEmpty();
    assertThat(told(features, given, UnaryOperator.identity()))
        .isEqualTo(told(features, first, UnaryOperator.identity()));
    assertThat(given.qualities().get(1).getString(1)).isEqualTo("given");
    assertThat(chosen(given.qualities().get(1)))
        .isEqualTo("null null null, not_known not_known not_known");
    Row three = first.choices().get(1);
    assertThat(three.get(8)).as("chosen").isEqualTo(true);
    assertThat(chosen(first.qualities().get(1)))
        .isEqualTo("%s %s %s, null null null", three.get(2), three.get(3), three.get(5));
  }

  /** S, J and S − S₀, and why they are not there. */
  private static String chosen(Row quality) {
    List<String> names = List.of(ROLE_QUALITY.schema().fieldNames());
    List<RoleQuality> fields =
        List.of(RoleQuality.SILHOUETTE, RoleQuality.STABILITY, RoleQuality.NULL_GAP);
    return fields.stream()
            .map(field -> "" + quality.get(names.indexOf(field.column())))
            .collect(Collectors.joining(" "))
        + fields.stream()
            .map(field -> "" + quality.get(names.indexOf(field.reasonColumn())))
            .collect(Collectors.joining(" ", ", ", ""));
  }

  @Test
  void whoSaysNothingOrTooLittleHasARoleByRule() {
    Dataset<Row> features = table(features(UnaryOperator.identity()));
    Roles roles = found(features, List.of());

    assertThat(told(features, roles, UnaryOperator.identity()))
        .filteredOn(row -> !row.contains("| cluster |"))
        .satisfiesExactly(
            reader -> assertThat(reader).contains("| reader |").contains("| shallow_lurker |"),
            few ->
                assertThat(few)
                    .contains("| few |")
                    .contains("| occasional |  |  | insufficient_data |  | too_few | asker |"),
            idle -> assertThat(idle).contains("| idle |").contains("| deep_lurker |"));
    Dataset<Row> qualities =
        SharedSpark.session().createDataFrame(roles.qualities(), RoleQuality.ROLE_QUALITY.schema());
    assertThat(
            Cells.rows(
                qualities.select(
                    RoleQuality.COMMUNITY_ID.col(),
                    RoleQuality.VERDICT.col(),
                    RoleQuality.CLUSTER_COUNT.col(),
                    RoleQuality.SILHOUETTE.reason(),
                    RoleQuality.LURKER_COUNT.col(),
                    RoleQuality.LURKER_COUNT.reason())))
        .containsExactly(
            "silent | too_few |  | too_few | 1 | ",
            "town | distinct | 3 |  |  | " + NullReason.NO_ROSTER.code(),
            "unknown | too_few |  | too_few |  | " + NullReason.NO_ROSTER.code());
  }

  /** Ninety members with acts enough, each with one row of all time and four of windows. */
  @Test
  void ofALargeCommunityTheDriverHoldsABoundedPart() {
    Dataset<Row> whole = table(features(UnaryOperator.identity()));
    Dataset<Row> features = whole;
    for (int window = 1; window <= 4; window++) {
      features =
          features.unionByName(
              whole.withColumn(
                  RoleFeature.SPAN.column(), functions.lit(RoleSpan.FOUR_WEEKS.code())));
    }
    RoleOptions fewer = new RoleOptions(5, 1, 45);
    Map<String, RoleSamples.Size> sizes = RoleSamples.sizes(features, fewer);
    Dataset<Row> drawn = RoleSamples.drawn(features, sizes, fewer);

    assertThat(sizes.get("town")).isEqualTo(new RoleSamples.Size(90, 360, 1));
    assertThat(drawn.where(RoleFeature.SPAN.col().equalTo(RoleSpan.ALL_TIME.code())).count())
        .as("about half of ninety")
        .isBetween(30L, 60L);
    assertThat(drawn.where(RoleFeature.SPAN.col().equalTo(RoleSpan.FOUR_WEEKS.code())).count())
        .as("about an eighth of 360")
        .isBetween(20L, 70L);
  }
}
