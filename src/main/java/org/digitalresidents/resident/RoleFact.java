package org.digitalresidents.resident;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.table.Named;

/** What is known of a member's doings beside the acts: of one kind each, see {@link FactKind}. */
enum RoleFact implements Named {
  COMMUNITY(DataTypes.StringType),
  MEMBER(DataTypes.StringType),
  KIND(DataTypes.StringType),
  /** What facts of one kind are told apart by before their time: the partner, the order. */
  OTHER(DataTypes.StringType),
  /** When; of a window its first day. */
  AT(DataTypes.TimestampType),
  EVENT(DataTypes.StringType),
  /** Of what is said the speech act; of a reply its direction; of an order line its kind. */
  WHAT(DataTypes.StringType),
  /** The rule by which a speech act was concluded; the currency of an order line. */
  BY(DataTypes.StringType),
  /** An amount; a number of repeats. */
  AMOUNT(DataTypes.LongType),
  /** Whether the question helped with is old enough to judge the help. */
  IS_JUDGED(DataTypes.BooleanType),
  /** Whether the help was accepted or thanked. */
  IS_ACCEPTED(DataTypes.BooleanType);

  private final DataType type;

  RoleFact(DataType type) {
    this.type = type;
  }

  /** All columns: those given, and null for the others. */
  static Column[] columns(Map<RoleFact, Column> given) {
    Map<RoleFact, Column> filled = new EnumMap<>(given);
    return Arrays.stream(values())
        .map(fact -> fact.from(filled.getOrDefault(fact, functions.lit(null)).cast(fact.type)))
        .toArray(Column[]::new);
  }
}
