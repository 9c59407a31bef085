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
 * @param presentDays days of the span on which the member is known to have been in
 * @param tenureDays since the first join, to the end of the span; null where that is not known
 * @param takePartCount acts of taking part in what others do, and acceptances
 * @param readCount null where the source tells of no reads
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
    long presentDays,
    Long tenureDays,
    long spokenCount,
    long lightCount,
    long takePartCount,
    Long readCount,
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
    return new FeatureRow(
        row.getAs(RoleFeature.COMMUNITY_ID.column()),
        row.getAs(RoleFeature.MEMBER_ID.column()),
        RoleSpan.valueOf(span.toUpperCase(Locale.ROOT)),
        row.getAs(RoleFeature.WINDOW_START.column()),
        row.getAs(RoleFeature.WINDOW_END.column()),
        row.getAs(RoleFeature.IS_COMPLETE.column()),
        row.getAs(RoleFeature.PRESENT_DAYS.column()),
        row.getAs(WindowParts.TENURE_DAYS.column()),
        row.getAs(RoleFeature.SPOKEN_COUNT.column()),
        row.getAs(RoleFeature.LIGHT_COUNT.column()),
        row.<Long>getAs(WindowParts.TAKE_PART_COUNT.column())
            + row.<Long>getAs(WindowParts.ACCEPT_COUNT.column()),
        row.getAs(RoleFeature.READ_COUNT.column()),
        Arrays.stream(RoleAct.values())
            .mapToLong(act -> row.<Long>getAs(act.count().column()))
            .toArray(),
        NAMES.stream().mapToDouble(name -> known(row.getAs(name))).toArray());
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
