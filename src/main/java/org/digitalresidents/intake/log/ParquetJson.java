package org.digitalresidents.intake.log;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.digitalresidents.intake.text.BadRecord;

/** Values of Parquet groups as text, for attributes: what is no single value as compact JSON. */
final class ParquetJson {
  private ParquetJson() {}

  /** The only value of a field: a single one as it stands, another as JSON. */
  static String plain(ParquetFields fields, Group group, int field) throws BadRecord {
    Type type = group.getType().getType(field);
    return ParquetFields.isScalar(type)
        ? fields.scalar(group, field, 0)
        : field(fields, group, field);
  }

  /** All values of a field as JSON. */
  static String field(ParquetFields fields, Group group, int field) throws BadRecord {
    StringBuilder compact = new StringBuilder();
    append(fields, group, field, compact);
    return compact.toString();
  }

  /** A decimal as a literal. */
  static String decimal(Group row, int field, int at, int scale) {
    PrimitiveTypeName stored =
        row.getType().getType(field).asPrimitiveType().getPrimitiveTypeName();
    BigInteger unscaled =
        switch (stored) {
          case INT32 -> BigInteger.valueOf(row.getInteger(field, at));
          case INT64 -> BigInteger.valueOf(row.getLong(field, at));
          default -> new BigInteger(row.getBinary(field, at).getBytes());
        };
    return new BigDecimal(unscaled, scale).toPlainString();
  }

  /** Recursion is bounded by the file's schema. */
  private static void append(ParquetFields fields, Group group, int field, StringBuilder into)
      throws BadRecord {
    Type type = group.getType().getType(field);
    boolean isRepeated = type.isRepetition(Type.Repetition.REPEATED);
    int count = group.getFieldRepetitionCount(field);
    into.append(isRepeated ? "[" : count == 0 ? "null" : "");
    for (int at = 0; at < count; at++) {
      into.append(at == 0 ? "" : ",");
      if (type.isPrimitive()) {
        appendScalar(fields, group, field, at, into);
      } else {
        appendGroup(fields, group.getGroup(field, at), into);
      }
    }
    into.append(isRepeated ? "]" : "");
  }

  private static void appendScalar(
      ParquetFields fields, Group group, int field, int at, StringBuilder into) throws BadRecord {
    String text = fields.scalar(group, field, at);
    RawAct.Kind kind = ParquetFields.kind(group.getType().getType(field));
    if (kind == RawAct.Kind.NUMBER || kind == RawAct.Kind.BOOLEAN) {
      into.append(text);
    } else {
      JsonTexts.quote(text, into);
    }
  }

  private static void appendGroup(ParquetFields fields, Group group, StringBuilder into)
      throws BadRecord {
    GroupType type = group.getType();
    into.append('{');
    for (int field = 0; field < type.getFieldCount(); field++) {
      into.append(field == 0 ? "" : ",");
      JsonTexts.quote(type.getFieldName(field), into);
      into.append(':');
      append(fields, group, field, into);
    }
    into.append('}');
  }
}
