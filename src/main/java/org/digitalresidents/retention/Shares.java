package org.digitalresidents.retention;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.try_divide;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.WilsonColumns;
import org.digitalresidents.table.Field;

/**
 * A share of members with its interval; null where the source gives no activity, and of a base of
 * nobody.
 */
final class Shares {
  private Shares() {}

  static List<Column> of(
      Field share, Field low, Field high, Column part, Column whole, Column missing) {
    return Stream.of(
            onBase(share, try_divide(real(part), real(whole)), whole, missing),
            onBase(low, WilsonColumns.lower(part, whole), whole, missing),
            onBase(high, WilsonColumns.upper(part, whole), whole, missing))
        .flatMap(List::stream)
        .toList();
  }

  /**
   * A number that has no meaning where the base is zero.
   *
   * @param missing the code of what the source does not give; null where it does
   */
  static List<Column> onBase(Field field, Column value, Column base, Column missing) {
    Column isZero = when(base.equalTo(0), lit(NullReason.BASE_ZERO.code()));
    return field.from(value, coalesce(missing, isZero));
  }

  static Column real(Column count) {
    return count.cast(DataTypes.DoubleType);
  }
}
