package org.digitalresidents.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.table.Code;
import org.digitalresidents.table.Spec;

/** One column of a grid, and how it is written: numbers as they are, words by their position. */
final class GridColumn {
  /** Enough for any page, and for telling two shares apart. */
  private static final MathContext DIGITS = new MathContext(6);

  /** Whatever a reason is, the page can say it in words. */
  private static final List<Code> REASONS = List.of(NullReason.values());

  private final String name;
  private final Spec spec;
  private final Object[] values;
  private final String[] reasons;
  private List<Code> codes;

  /**
   * A column.
   *
   * @param reasons codes of why values are null; null where the column has none
   */
  GridColumn(String name, Spec spec, Object[] values, String[] reasons) {
    this.name = name;
    this.spec = spec;
    this.values = values;
    this.reasons = reasons == null ? new String[values.length] : reasons;
    this.codes = spec.codes();
  }

  Object value(int row) {
    return values[row];
  }

  /** Labels its words. */
  void label(Function<String, ? extends Code> codeOf) {
    codes = Arrays.stream(values).map(String.class::cast).distinct().<Code>map(codeOf).toList();
  }

  /** Takes a value away, for a reason. */
  void hide(int row, Code reason) {
    values[row] = null;
    reasons[row] = reason.code();
  }

  void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeFieldName("title");
    title().write(json);
    json.writeFieldName("meaning");
    new Text(spec.label(), spec.meaning()).write(json);
    json.writeStringField("kind", kind());
    json.writeStringField("unit", spec.unit());
    if (isWords()) {
      writeWords(json, Arrays.copyOf(values, values.length, String[].class), codes);
    } else if (isConstant(values)) {
      json.writeFieldName("all");
      write(json, values.length == 0 ? null : values[0]);
    } else {
      json.writeArrayFieldStart("values");
      for (Object value : values) {
        write(json, value);
      }
      json.writeEndArray();
    }
    if (Arrays.stream(reasons).anyMatch(Objects::nonNull)) {
      json.writeObjectFieldStart("why");
      writeWords(json, reasons, REASONS);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private Text title() {
    String plain = name.replaceAll("_(minor|count)$", "").replace('_', ' ');
    String english = plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    return new Text(spec.label(), english.replaceAll("(?i)\\bgmv\\b", "GMV"));
  }

  private String kind() {
    DataType type = spec.type();
    if (!codes.isEmpty()) {
      return "code";
    }
    if (type.equals(DataTypes.DateType)) {
      return "day";
    }
    if (type.equals(DataTypes.TimestampType)) {
      return "time";
    }
    if (type.equals(DataTypes.BooleanType)) {
      return "flag";
    }
    if (isWords()) {
      return "text";
    }
    return spec.unit().equals("minor units")
        ? "money"
        : spec.unit().equals("fraction") ? "share" : "number";
  }

  private boolean isWords() {
    return spec.type().equals(DataTypes.StringType);
  }

  private static boolean isConstant(Object[] values) {
    return Arrays.stream(values).allMatch(v -> Objects.equals(v, values[0]));
  }

  /** Each word once, then for each row the position of its own; -1 for none. */
  private static void writeWords(JsonGenerator json, String[] words, List<Code> codes)
      throws IOException {
    Map<String, Integer> positions = new LinkedHashMap<>();
    List<Integer> rows = new ArrayList<>(words.length);
    for (String word : words) {
      rows.add(word == null ? -1 : positions.computeIfAbsent(word, w -> positions.size()));
    }
    json.writeArrayFieldStart("words");
    for (String word : positions.keySet()) {
      json.writeString(word);
    }
    json.writeEndArray();
    if (!codes.isEmpty()) {
      writeLabels(json, positions.keySet(), codes);
    }
    if (isConstant(rows.toArray())) {
      json.writeNumberField("all", rows.isEmpty() ? -1 : rows.get(0));
      return;
    }
    json.writeArrayFieldStart("values");
    for (int row : rows) {
      json.writeNumber(row);
    }
    json.writeEndArray();
  }

  private static void writeLabels(JsonGenerator json, Iterable<String> words, List<Code> codes)
      throws IOException {
    json.writeArrayFieldStart("labels");
    for (String word : words) {
      Text label = new Text(word, word);
      for (Code code : codes) {
        label = code.code().equals(word) ? new Text(code.label(), code.meaning()) : label;
      }
      label.write(json);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof LocalDate day) {
      json.writeNumber(day.toEpochDay());
    } else if (value instanceof Instant instant) {
      json.writeNumber(instant.getEpochSecond());
    } else if (value instanceof Boolean yes) {
      json.writeNumber(yes ? 1 : 0);
    } else if (value instanceof Double number) {
      BigDecimal rounded = BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros();
      json.writeNumber(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    } else {
      json.writeNumber(((Number) value).longValue());
    }
  }
}
