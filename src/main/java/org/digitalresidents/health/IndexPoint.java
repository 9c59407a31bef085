package org.digitalresidents.health;

import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.table.Named;

/**
 * What a family of indices says. A point is one of these:
 *
 * <ul>
 *   <li>a <em>tally</em>: NUMERATOR, and DENOMINATOR unless the index is a count. Tallies of a
 *       group and week add up, over its days too, and those of all groups make the community: give
 *       no tally of '*' but what belongs to no group;
 *   <li>a <em>figure</em>: VALUE, with LOW and HIGH where it has an interval, and N; of a week, by
 *       its first day; of the community as of a group, since figures do not add up;
 *   <li>an <em>absence</em>: REASON, why the figure of that group and week is null; without a DAY,
 *       why the index is null throughout the community;
 *   <li>an <em>end</em>: GROUP and DAY without an INDEX, the day the last member of a group left.
 * </ul>
 */
public enum IndexPoint implements Named {
  COMMUNITY(DataTypes.StringType),
  GROUP(DataTypes.StringType),
  /** A day of the week it belongs to, in the business zone. */
  DAY(DataTypes.DateType),
  INDEX(DataTypes.StringType),
  NUMERATOR(DataTypes.LongType),
  DENOMINATOR(DataTypes.LongType),
  VALUE(DataTypes.DoubleType),
  LOW(DataTypes.DoubleType),
  HIGH(DataTypes.DoubleType),
  N(DataTypes.LongType),
  REASON(DataTypes.StringType);

  private final DataType type;

  IndexPoint(DataType type) {
    this.type = type;
  }

  /** The points with all columns, in order; those not given are null. */
  static Dataset<Row> complete(Dataset<Row> points) {
    Set<String> given = new HashSet<>(List.of(points.columns()));
    return points.select(
        Arrays.stream(values())
            .map(field -> given.contains(field.column()) ? field.col() : field.none())
            .toArray(Column[]::new));
  }

  /** The points as rows. */
  static StructType schema() {
    return DataTypes.createStructType(
        Arrays.stream(values())
            .map(field -> DataTypes.createStructField(field.column(), field.type, true))
            .toList());
  }

  private Column none() {
    return from(lit(null).cast(type));
  }

  /** A tally as a struct of {@link #INDEX}, {@link #NUMERATOR} and {@link #DENOMINATOR}. */
  static Column tally(HealthIndex index, Column numerator, Column denominator) {
    return functions.struct(
        INDEX.from(lit(index.code())),
        NUMERATOR.from(numerator.cast(DataTypes.LongType)),
        DENOMINATOR.from(denominator.cast(DataTypes.LongType)));
  }

  /** A count as such a struct. */
  static Column count(HealthIndex index, Column numerator) {
    return tally(index, numerator, lit(0));
  }

  /** A row for each tally that counts something, or over something. */
  static Dataset<Row> tallies(
      Dataset<Row> rows, Column community, Column group, Column day, Column... tallies) {
    Column each = functions.explode(functions.array(tallies)).as("tally");
    return complete(
        rows.select(COMMUNITY.from(community), GROUP.from(group), DAY.from(day), each)
            .select(COMMUNITY.col(), GROUP.col(), DAY.col(), functions.col("tally.*"))
            .where(isSomething()));
  }

  private static Column isSomething() {
    Column zero = lit(0L);
    return functions
        .coalesce(NUMERATOR.col(), zero)
        .notEqual(0)
        .or(functions.coalesce(DENOMINATOR.col(), zero).notEqual(0));
  }

  /** Absences of indices throughout the communities of some rows, one row each. */
  static Dataset<Row> absences(
      Dataset<Row> communities, Column community, NullReason reason, HealthIndex... indices) {
    Column[] codes = Arrays.stream(indices).map(index -> lit(index.code())).toArray(Column[]::new);
    return complete(
        communities.select(
            COMMUNITY.from(community),
            INDEX.from(functions.explode(functions.array(codes))),
            REASON.from(lit(reason.code()))));
  }
}
