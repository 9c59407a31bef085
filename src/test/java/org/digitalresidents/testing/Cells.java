package org.digitalresidents.testing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Values as comparable text, whichever engine they come from. */
public final class Cells {
  /** Two engines may differ in the last bits of a quotient. */
  private static final MathContext DIGITS = new MathContext(12);

  private Cells() {}

  /** The rows of a dataset as text. */
  public static List<String> rows(Dataset<Row> dataset) {
    List<String> rows = new ArrayList<>();
    for (Row row : dataset.collectAsList()) {
      List<Object> values = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        values.add(row.get(i));
      }
      rows.add(row(values));
    }
    return rows;
  }

  /** A row as text. */
  public static String row(List<?> values) {
    return values.stream().map(Cells::cell).collect(Collectors.joining(" | "));
  }

  /** A value as text; nothing for null. */
  public static String cell(Object value) {
    if (value == null) {
      return "";
    } else if (value instanceof Double number) {
      return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
    } else if (value instanceof BigDecimal number) {
      return number.round(DIGITS).stripTrailingZeros().toPlainString();
    } else if (value instanceof Timestamp timestamp) {
      return timestamp.toLocalDateTime().toInstant(ZoneOffset.UTC).toString();
    } else if (value instanceof OffsetDateTime instant) {
      return instant.toInstant().toString();
    } else if (value instanceof Instant instant) {
      return instant.toString();
    } else if (value instanceof Date date) {
      return date.toLocalDate().toString();
    } else if (value instanceof Map<?, ?> map) {
      return new TreeMap<>(map).toString();
    }
    return value.toString();
  }
}
