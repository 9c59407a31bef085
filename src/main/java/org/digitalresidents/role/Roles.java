package org.digitalresidents.role;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.RoleChoice;
import org.digitalresidents.model.RoleModel;
import org.digitalresidents.model.RoleQuality;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;

/**
 * The roles of the members of every community: the groups they fall into, found once and named, and
 * the role of each row of {@code role_feature}.
 */
public final class Roles {
  private final Map<String, Learned> learned;
  private final Map<String, Long> lurkers;
  private final RoleOptions options;

  private Roles(Map<String, Learned> learned, Map<String, Long> lurkers, RoleOptions options) {
    this.learned = learned;
    this.lurkers = lurkers;
    this.options = options;
  }

  /**
   * Looks for groups, and knows those of the last run again.
   *
   * @param features rows of {@code role_feature}
   * @param community rows of {@code community}
   * @param known rows of {@code role_model} as the last run left them
   */
  public static Roles found(
      Dataset<Row> features,
      Dataset<Row> community,
      Dataset<Row> known,
      RoleOptions options,
      Refinement refinement) {
    Map<String, List<Persona>> registry = ModelRows.personas(known.collectAsList());
    Learning learning = new Learning(options, refinement);
    return read(
        features,
        community,
        options,
        (id, rows, size) -> learning.learned(id, rows, registry.getOrDefault(id, List.of()), size));
  }

  /**
   * Takes the groups that an earlier run found.
   *
   * @param model rows of its {@code role_model}
   */
  public static Roles given(
      Dataset<Row> features, Dataset<Row> community, Dataset<Row> model, RoleOptions options) {
    Map<String, List<Persona>> given = ModelRows.personas(model.collectAsList());
    Learning learning = new Learning(options, (points, start) -> start);
    return read(
        features,
        community,
        options,
        (id, rows, size) -> learning.given(id, rows, given.getOrDefault(id, List.of()), size));
  }

  private interface Reading {
    Learned of(String communityId, CommunityRows rows, long members);
  }

  private static Roles read(
      Dataset<Row> features, Dataset<Row> community, RoleOptions options, Reading reading) {
    Map<String, RoleSamples.Size> sizes = RoleSamples.sizes(features, options);
    Map<String, Learned> learned = new TreeMap<>();
    RoleSamples.read(
        features,
        sizes,
        options,
        (id, rows) -> learned.put(id, reading.of(id, rows, sizes.get(id).enough())));
    Map<String, Long> lurkers = new HashMap<>();
    for (Row row : community.collectAsList()) {
      String id = row.getAs(Community.COMMUNITY_ID.column());
      learned.computeIfAbsent(id, key -> reading.of(id, new CommunityRows(), 0));
      boolean isListed = row.<Long>getAs(Community.ROSTER_ACTS.column()) > 0;
      RoleSamples.Size size = sizes.getOrDefault(id, RoleSamples.Size.NONE);
      lurkers.put(id, isListed ? size.silent() : null);
    }
    return new Roles(learned, lurkers, options);
  }

  /** Fills {@code member_role} from {@code role_feature}. */
  public Pass<Row> pass() {
    Map<String, CommunityRoles> roles = new HashMap<>();
    learned.forEach((id, community) -> roles.put(id, community.roles()));
    return new RolePass(roles, options.minActs());
  }

  /** Fills {@code role_move} and {@code role_drift} from {@link RoleMoves#steps}. */
  public Pass<Row> moves() {
    Map<String, Noise> noises = new HashMap<>();
    learned.forEach((id, community) -> noises.put(id, community.noise()));
    return new RoleMoves(noises);
  }

  /** Rows of {@code role_model}. */
  public List<Row> model() {
    return rows(
        RoleModel.ROLE_MODEL,
        ModelRows.ModelRow.class,
        community ->
            community.personas().stream()
                .map(persona -> ModelRows.row(community.communityId(), persona)));
  }

  /** Rows of {@code role_choice}. */
  public List<Row> choices() {
    return rows(
        RoleChoice.ROLE_CHOICE,
        QualityRows.ChoiceRow.class,
        community -> QualityRows.choices(community).stream());
  }

  /** Rows of {@code role_quality}. */
  public List<Row> qualities() {
    return rows(
        RoleQuality.ROLE_QUALITY,
        QualityRows.QualityRow.class,
        community ->
            Stream.of(
                QualityRows.quality(
                    community, options.minActs(), lurkers.get(community.communityId()))));
  }

  /** What to say of each community. */
  public List<String> lines() {
    return learned.values().stream().flatMap(community -> Report.of(community).stream()).toList();
  }

  private <R extends Record> List<Row> rows(
      Table table, Class<R> type, Function<Learned, Stream<R>> parts) {
    RecordShape<R> shape = RecordShape.of(table, type);
    return learned.values().stream()
        .flatMap(parts)
        .map(record -> RowFactory.create(shape.row(record).values()))
        .toList();
  }
}
