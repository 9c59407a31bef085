package org.digitalresidents.role;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.RoleFeature;
import org.digitalresidents.model.RoleSpan;
import org.digitalresidents.table.Named;

/**
 * The rows that groups are looked for in: those of members with acts enough, all of them up to a
 * bound. Beyond it members are drawn by the hash of their id, so there, and only there, the rows
 * looked at would be others if members were called otherwise.
 */
final class RoleSamples {
  /**
   * Groups are looked for in what members did in all: a row a member, so no member counts twice,
   * and with the most acts a row can have. Windows are told by the same groups.
   */
  static final RoleSpan FIT_SPAN = RoleSpan.ALL_TIME;

  private enum Part implements Named {
    ENOUGH,
    SILENT
  }

  private RoleSamples() {}

  /**
   * How many members a community has.
   *
   * @param enough with acts enough, of all time
   * @param silent who never said anything
   */
  record Size(long enough, long silent) {
    static final Size NONE = new Size(0, 0);
  }

  /**
   * The sizes of the communities that have any member.
   *
   * @param features rows of {@code role_feature}
   */
  static Map<String, Size> sizes(Dataset<Row> features, RoleOptions options) {
    Column isSilent =
        RoleFeature.SPOKEN_COUNT.col().equalTo(0).and(RoleFeature.ROLE_ACT_COUNT.col().equalTo(0));
    Map<String, Size> sizes = new TreeMap<>();
    features
        .where(isOf(FIT_SPAN))
        .groupBy(RoleFeature.COMMUNITY_ID.col())
        .agg(Part.ENOUGH.from(count_if(isEnough(options))), Part.SILENT.from(count_if(isSilent)))
        .collectAsList()
        .forEach(
            row ->
                sizes.put(
                    row.getAs(RoleFeature.COMMUNITY_ID.column()),
                    new Size(row.getAs(Part.ENOUGH.column()), row.getAs(Part.SILENT.column()))));
    return sizes;
  }

  /** Gives the rows of one community after the other. */
  static void read(
      Dataset<Row> features,
      Map<String, Size> sizes,
      RoleOptions options,
      BiConsumer<String, CommunityRows> out) {
    Column community = RoleFeature.COMMUNITY_ID.col();
    Iterator<Row> rows =
        features
            .where(isEnough(options).and(RoleFeature.IS_COMPLETE.col()))
            .where(isDrawn(sizes, options))
            .repartition(community)
            .sortWithinPartitions(community)
            .toLocalIterator();
    String current = null;
    CommunityRows collected = new CommunityRows();
    while (rows.hasNext()) {
      FeatureRow row = FeatureRow.of(rows.next());
      if (current != null && !current.equals(row.communityId())) {
        out.accept(current, collected);
        collected = new CommunityRows();
      }
      current = row.communityId();
      collected.add(row);
    }
    if (current != null) {
      out.accept(current, collected);
    }
  }

  private static Column isOf(RoleSpan span) {
    return RoleFeature.SPAN.col().equalTo(span.code());
  }

  private static Column isEnough(RoleOptions options) {
    return RoleFeature.ROLE_ACT_COUNT.col().geq(options.minActs());
  }

  /** Members with the smallest hashes, in communities that have more than the bound. */
  private static Column isDrawn(Map<String, Size> sizes, RoleOptions options) {
    Column hash = abs(xxhash64(RoleFeature.MEMBER_ID.col()).mod(Long.MAX_VALUE));
    Column isDrawn = lit(true);
    for (Map.Entry<String, Size> size : sizes.entrySet()) {
      if (size.getValue().enough() > options.mostRows()) {
        double part = (double) options.mostRows() / size.getValue().enough();
        Column isOther = RoleFeature.COMMUNITY_ID.col().notEqual(size.getKey());
        isDrawn = isDrawn.and(isOther.or(hash.leq((long) (part * Long.MAX_VALUE))));
      }
    }
    return isDrawn;
  }
}
