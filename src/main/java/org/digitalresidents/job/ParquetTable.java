package org.digitalresidents.job;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.digitalresidents.table.Table;
import org.digitalresidents.time.EpochMicros;

/**
 * How rows of a table become Parquet: timestamps in microseconds UTC, no INT96, and the declared
 * schema with its comments in the file's own metadata, where Spark finds it.
 */
final class ParquetTable extends WriteSupport<Object[]> {
  private static final String SPARK_SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

  /** Tells Spark that dates and times are in the proleptic Gregorian calendar, as they are. */
  private static final String SPARK_VERSION = "org.apache.spark.version";

  private final Table table;
  private final String[] names;
  private final ColumnWriter[] writers;
  private RecordConsumer out;

  /** Writes one non-null value. */
  private interface ColumnWriter {
    void write(Object value);
  }

  /** The texts of a column: one is often that of the row before, and then not encoded again. */
  private static final class Texts {
    private String last;
    private Binary encoded;

    Binary binary(String text) {
      if (!text.equals(last)) {
        last = text;
        encoded = encoded(text);
      }
      return encoded;
    }

    static Binary encoded(String text) {
      return Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  ParquetTable(Table table) {
    this.table = table;
    int width = table.columns().size();
    this.names = new String[width];
    this.writers = new ColumnWriter[width];
    for (int i = 0; i < width; i++) {
      names[i] = table.columns().get(i).name();
      writers[i] = writer(table.columns().get(i).spec().type());
    }
  }

  /** The table's schema in Parquet's terms. */
  static MessageType messageType(Table table) {
    Types.MessageTypeBuilder message = Types.buildMessage();
    table.columns().forEach(c -> message.addField(type(c.name(), c.spec().type())));
    return message.named("spark_schema");
  }

  private static Type type(String name, DataType type) {
    if (type instanceof MapType map) {
      return Types.optionalMap()
          .key(
              Types.required(PrimitiveTypeName.BINARY)
                  .as(LogicalTypeAnnotation.stringType())
                  .named("key"))
          .value(type("value", map.valueType()))
          .named(name);
    }
    Types.PrimitiveBuilder<org.apache.parquet.schema.PrimitiveType> primitive =
        Types.primitive(physical(type), Repetition.OPTIONAL);
    if (type.equals(DataTypes.StringType)) {
      primitive = primitive.as(LogicalTypeAnnotation.stringType());
    } else if (type.equals(DataTypes.TimestampType)) {
      primitive = primitive.as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS));
    } else if (type.equals(DataTypes.DateType)) {
      primitive = primitive.as(LogicalTypeAnnotation.dateType());
    }
    return primitive.named(name);
  }

  private static PrimitiveTypeName physical(DataType type) {
    if (type.equals(DataTypes.LongType) || type.equals(DataTypes.TimestampType)) {
      return PrimitiveTypeName.INT64;
    }
    if (type.equals(DataTypes.DateType)) {
      return PrimitiveTypeName.INT32;
    }
    if (type.equals(DataTypes.DoubleType)) {
      return PrimitiveTypeName.DOUBLE;
    }
    if (type.equals(DataTypes.BooleanType)) {
      return PrimitiveTypeName.BOOLEAN;
    }
    if (type.equals(DataTypes.StringType) || type.equals(DataTypes.BinaryType)) {
      return PrimitiveTypeName.BINARY;
    }
    throw new IllegalStateException("No Parquet type for " + type);
  }

  private ColumnWriter writer(DataType type) {
    if (type instanceof MapType map) {
      return value -> writeMap(value, writer(map.valueType()));
    }
    if (type.equals(DataTypes.StringType)) {
      Texts texts = new Texts();
      return value -> out.addBinary(texts.binary((String) value));
    }
    if (type.equals(DataTypes.LongType)) {
      return value -> out.addLong((Long) value);
    }
    if (type.equals(DataTypes.TimestampType)) {
      return value -> out.addLong(EpochMicros.of((Instant) value));
    }
    if (type.equals(DataTypes.DateType)) {
      return value -> out.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
    }
    if (type.equals(DataTypes.DoubleType)) {
      return value -> out.addDouble((Double) value);
    }
    if (type.equals(DataTypes.BooleanType)) {
      return value -> out.addBoolean((Boolean) value);
    }
    return value -> out.addBinary(Binary.fromConstantByteArray((byte[]) value));
  }

  private void writeMap(Object value, ColumnWriter valueWriter) {
    Map<?, ?> map = (Map<?, ?>) value;
    out.startGroup();
    if (!map.isEmpty()) {
      out.startField("key_value", 0);
      map.forEach((key, item) -> writeEntry(key, item, valueWriter));
      out.endField("key_value", 0);
    }
    out.endGroup();
  }

  private void writeEntry(Object key, Object item, ColumnWriter valueWriter) {
    out.startGroup();
    out.startField("key", 0);
    out.addBinary(Texts.encoded((String) key));
    out.endField("key", 0);
    if (item != null) {
      out.startField("value", 1);
      valueWriter.write(item);
      out.endField("value", 1);
    }
    out.endGroup();
  }

  private WriteContext context() {
    return new WriteContext(
        messageType(table),
        Map.of(
            SPARK_SCHEMA,
            table.schema().json(),
            SPARK_VERSION,
            org.apache.spark.package$.MODULE$.SPARK_VERSION()));
  }

  @Override
  @SuppressWarnings("deprecation") // abstract in the parent, so it must be there
  public WriteContext init(Configuration configuration) {
    return context();
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return context();
  }

  @Override
  public void prepareForWrite(RecordConsumer recordConsumer) {
    this.out = recordConsumer;
  }

  @Override
  public void write(Object[] row) {
    out.startMessage();
    for (int i = 0; i < row.length; i++) {
      if (row[i] != null) {
        out.startField(names[i], i);
        writers[i].write(row[i]);
        out.endField(names[i], i);
      }
    }
    out.endMessage();
  }
}
