package org.digitalresidents.role;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.RoleAct;
import org.digitalresidents.model.RoleFeature;
import org.digitalresidents.model.RoleSpan;
import org.digitalresidents.model.WindowParts;
import org.digitalresidents.table.Table;

/**
 * A row of {@code role_feature}.
 *
 * @param daysIn how long the member is known to have been in
 * @param counts of the six acts, in the order of {@link RoleAct}
 * @param features those of {@link #NAMES}; NaN where not known
 */
record FeatureRow(
    String communityId,
    String memberId,
    RoleSpan span,
    LocalDate windowStart,
    LocalDate windowEnd,
    boolean isComplete,
    long daysIn,
    long spokenCount,
    long lightCount,
    long readCount,
    long[] counts,
    double[] features) {

  /** The features that are shares or measures: members can be compared by them. */
  static final List<String> NAMES =
      RoleFeature.ROLE_FEATURE.columns().stream()
          .filter(column -> column.spec().type().equals(DataTypes.DoubleType))
          .map(Table.ColumnSpec::name)
          .toList();

  static FeatureRow of(Row row) {
    String span = row.getAs(RoleFeature.SPAN.column());
    Long reads = row.getAs(RoleFeature.READ_COUNT.column());
    return new FeatureRow(
        row.getAs(RoleFeature.COMMUNITY_ID.column()),
        row.getAs(RoleFeature.MEMBER_ID.column()),
        RoleSpan.valueOf(span.toUpperCase(Locale.ROOT)),
        row.getAs(RoleFeature.WINDOW_START.column()),
        row.getAs(RoleFeature.WINDOW_END.column()),
        row.getAs(RoleFeature.IS_COMPLETE.column()),
        daysIn(row),
        row.getAs(RoleFeature.SPOKEN_COUNT.column()),
        row.getAs(RoleFeature.LIGHT_COUNT.column()),
        reads == null ? 0 : reads,
        Arrays.stream(RoleAct.values())
            .mapToLong(act -> row.<Long>getAs(act.count().column()))
            .toArray(),
        NAMES.stream().mapToDouble(name -> known(row.getAs(name))).toArray());
  }

  /** Since the join where that is known: who was out for a while is not new again. */
  private static long daysIn(Row row) {
    long present = row.<Long>getAs(RoleFeature.PRESENT_DAYS.column());
    Long tenure = row.getAs(WindowParts.TENURE_DAYS.column());
    return tenure == null ? present : Math.max(present, tenure);
  }

  private static double known(Double value) {
    return value == null ? Double.NaN : value;
  }

  /** N: the acts of all six kinds. */
  long acts() {
    return Arrays.stream(counts).sum();
  }

  boolean isSilent() {
    return spokenCount == 0 && acts() == 0;
  }
}
