package org.digitalresidents.intake.log;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Utf8;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.Rejection;

/** The fields of a Parquet row. What has no column and is no single value becomes JSON text. */
final class ParquetFields {
  private static final long JULIAN_DAY_OF_1970 = 2_440_588;

  private final JsonRecord json;

  ParquetFields(JsonRecord json) {
    this.json = json;
  }

  /** Reads a row; throws for a value that no column can hold. */
  void read(Group row, RawAct into) throws BadRecord {
    GroupType type = row.getType();
    for (int field = 0; field < type.getFieldCount(); field++) {
      String name = type.getFieldName(field);
      if (row.getFieldRepetitionCount(field) == 0) {
        into.put(name, RawAct.Kind.EMPTY, null);
      } else if (name.equals(Activity.ATTRS.column())) {
        attrs(row, field, into);
      } else if (isScalar(type.getType(field))) {
        String text = scalar(row, field, 0);
        into.put(name, kind(type.getType(field)), text);
      } else {
        into.put(name, RawAct.Kind.NESTED, ParquetJson.field(this, row, field));
      }
    }
  }

  static boolean isScalar(Type type) {
    return type.isPrimitive() && !type.isRepetition(Type.Repetition.REPEATED);
  }

  /** What kind of value a column of single values holds. */
  static RawAct.Kind kind(Type type) {
    if (isUtcTimestamp(type)) {
      return RawAct.Kind.INSTANT;
    }
    if (type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation) {
      return RawAct.Kind.NUMBER;
    }
    return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case BOOLEAN -> RawAct.Kind.BOOLEAN;
      case FLOAT, DOUBLE -> RawAct.Kind.NUMBER;
      case INT32, INT64 -> isTime(type) ? RawAct.Kind.TEXT : RawAct.Kind.NUMBER;
      default -> RawAct.Kind.TEXT;
    };
  }

  /** One value as text: numbers as literals, times as ISO 8601. */
  String scalar(Group row, int field, int at) throws BadRecord {
    Type type = row.getType().getType(field);
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    PrimitiveTypeName stored = type.asPrimitiveType().getPrimitiveTypeName();
    if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
      return timestamp(row.getLong(field, at), timestamp);
    }
    if (logical instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(row.getInteger(field, at)).toString();
    }
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return ParquetJson.decimal(row, field, at, decimal.getScale());
    }
    return switch (stored) {
      case INT96 -> int96(row.getInt96(field, at)).toString();
      case BINARY, FIXED_LEN_BYTE_ARRAY -> text(type.getName(), row.getBinary(field, at));
      case FLOAT, DOUBLE -> finite(type.getName(), row.getValueToString(field, at));
      default -> row.getValueToString(field, at);
    };
  }

  private void attrs(Group row, int field, RawAct into) throws BadRecord {
    Type type = row.getType().getType(field);
    into.put(Activity.ATTRS.column(), RawAct.Kind.EMPTY, null);
    if (kind1(type) == RawAct.Kind.TEXT) {
      String object = scalar(row, field, 0);
      if (!object.isBlank()) {
        json.readAttrs(object, into);
      }
      return;
    }
    if (!(type.getLogicalTypeAnnotation() instanceof MapLogicalTypeAnnotation)) {
      throw new BadRecord(
          Rejection.TYPE_MISMATCH, "attrs: wanted a map, or JSON text of an object");
    }
    Group map = row.getGroup(field, 0);
    for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
      Group entry = map.getGroup(0, i);
      boolean hasValue = entry.getFieldRepetitionCount(1) > 0;
      into.attr(scalar(entry, 0, 0), hasValue ? ParquetJson.plain(this, entry, 1) : null);
    }
  }

  private static RawAct.Kind kind1(Type type) {
    return isScalar(type) ? kind(type) : RawAct.Kind.NESTED;
  }

  private static boolean isUtcTimestamp(Type type) {
    boolean isInt96 = type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.INT96;
    boolean isAdjusted =
        type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation timestamp
            && timestamp.isAdjustedToUTC();
    return isInt96 || isAdjusted;
  }

  private static boolean isTime(Type type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return logical instanceof TimestampLogicalTypeAnnotation
        || logical instanceof DateLogicalTypeAnnotation;
  }

  private static String timestamp(long value, TimestampLogicalTypeAnnotation type) {
    ChronoUnit unit =
        type.getUnit() == TimeUnit.MILLIS
            ? ChronoUnit.MILLIS
            : type.getUnit() == TimeUnit.MICROS ? ChronoUnit.MICROS : ChronoUnit.NANOS;
    Instant instant = Instant.EPOCH.plus(value, unit);
    // A time that is not adjusted to UTC has no zone, and is refused for that where one is needed.
    return type.isAdjustedToUTC()
        ? instant.toString()
        : instant.atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
  }

  /** What older Spark and Hive write: nanoseconds of the day, then the Julian day. */
  private static Instant int96(Binary value) {
    ByteBuffer bytes = value.toByteBuffer().slice().order(ByteOrder.LITTLE_ENDIAN);
    long nanos = bytes.getLong();
    long day = bytes.getInt() - JULIAN_DAY_OF_1970;
    return Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanos);
  }

  private static String text(String name, Binary value) throws BadRecord {
    byte[] bytes = value.getBytes();
    try {
      Utf8.check(bytes, 0, bytes.length);
    } catch (BadRecord e) {
      throw new BadRecord(e.reason(), name + ": " + e.detail());
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String finite(String name, String literal) throws BadRecord {
    if (!Double.isFinite(Double.parseDouble(literal))) {
      throw new BadRecord(Rejection.NUMBER_RANGE, name + ": " + literal + " is no finite number");
    }
    return literal;
  }
}
