package org.digitalresidents.retention;

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

/** A share of members with its interval; null of a base of nobody. */
final class Shares {
  private Shares() {}

  static List<Column> of(Field share, Field low, Field high, Column part, Column whole) {
    return Stream.of(
            onBase(share, try_divide(real(part), real(whole)), whole),
            onBase(low, WilsonColumns.lower(part, whole), whole),
            onBase(high, WilsonColumns.upper(part, whole), whole))
        .flatMap(List::stream)
        .toList();
  }

  /** A number that has no meaning where the base is zero. */
  static List<Column> onBase(Field field, Column value, Column base) {
    return field.from(value, when(base.equalTo(0), lit(NullReason.BASE_ZERO.code())));
  }

  static Column real(Column count) {
    return count.cast(DataTypes.DoubleType);
  }
}
