package org.digitalresidents.role;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
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
    WINDOWS,
    SILENT
  }

  private RoleSamples() {}

  /**
   * How many members a community has.
   *
   * @param enough with acts enough, of all time
   * @param windows their complete windows with acts enough
   * @param silent who never said anything
   */
  record Size(long enough, long windows, long silent) {
    static final Size NONE = new Size(0, 0, 0);

    long rows(RoleSpan span) {
      return span == FIT_SPAN ? enough : windows;
    }
  }

  /**
   * The sizes of the communities that have any member.
   *
   * @param features rows of {@code role_feature}
   */
  static Map<String, Size> sizes(Dataset<Row> features, RoleOptions options) {
    Column isSilent =
        RoleFeature.SPOKEN_COUNT.col().equalTo(0).and(RoleFeature.ROLE_ACT_COUNT.col().equalTo(0));
    Column isFitted = isOf(FIT_SPAN);
    Column isWindow = not(isFitted).and(RoleFeature.IS_COMPLETE.col());
    Map<String, Size> sizes = new TreeMap<>();
    features
        .groupBy(RoleFeature.COMMUNITY_ID.col())
        .agg(
            Part.ENOUGH.from(count_if(isFitted.and(isEnough(options)))),
            Part.WINDOWS.from(count_if(isWindow.and(isEnough(options)))),
            Part.SILENT.from(count_if(isFitted.and(isSilent))))
        .collectAsList()
        .forEach(
            row ->
                sizes.put(
                    row.getAs(RoleFeature.COMMUNITY_ID.column()),
                    new Size(
                        row.getAs(Part.ENOUGH.column()),
                        row.getAs(Part.WINDOWS.column()),
                        row.getAs(Part.SILENT.column()))));
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
        drawn(features, sizes, options)
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

  /** Of each community and span so many rows as the driver may hold, or about as many. */
  static Dataset<Row> drawn(Dataset<Row> features, Map<String, Size> sizes, RoleOptions options) {
    return features
        .where(isEnough(options).and(RoleFeature.IS_COMPLETE.col()))
        .where(isDrawn(sizes, options));
  }

  private static Column isOf(RoleSpan span) {
    return RoleFeature.SPAN.col().equalTo(span.code());
  }

  private static Column isEnough(RoleOptions options) {
    return RoleFeature.ROLE_ACT_COUNT.col().geq(options.minActs());
  }

  /** Members with the smallest hashes, where a community has more rows than the bound. */
  private static Column isDrawn(Map<String, Size> sizes, RoleOptions options) {
    Column hash = abs(xxhash64(RoleFeature.MEMBER_ID.col()).mod(Long.MAX_VALUE));
    Column isDrawn = lit(true);
    for (Map.Entry<String, Size> size : sizes.entrySet()) {
      for (RoleSpan span : RoleSpan.values()) {
        double part = (double) options.mostRows() / size.getValue().rows(span);
        if (part < 1) {
          Column isOther = RoleFeature.COMMUNITY_ID.col().notEqual(size.getKey());
          Column isLow = hash.leq((long) (part * Long.MAX_VALUE));
          isDrawn = isDrawn.and(isOther.or(not(isOf(span))).or(isLow));
        }
      }
    }
    return isDrawn;
  }
}
