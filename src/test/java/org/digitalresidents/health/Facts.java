package org.digitalresidents.health;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.model.MemberDay;
import org.digitalresidents.model.MembershipSpell;
import org.digitalresidents.model.NewcomerOutcome;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.PostWords;
import org.digitalresidents.model.Reply;
import org.digitalresidents.model.TopicWeek;
import org.digitalresidents.table.Table;

/** Tells a fold facts of a group g, and keeps what it says of each week. */
final class Facts {
  static final LocalDate MONDAY = LocalDate.parse("2024-01-01");

  static final StructType SCHEMA = schema();

  private final WeekFold fold;
  private final List<String> told = new ArrayList<>();
  private LocalDate week = MONDAY;

  Facts(WeekFold fold) {
    this.fold = fold;
  }

  private static StructType schema() {
    Map<String, DataType> columns = new LinkedHashMap<>();
    columns.put(GroupFacts.PLACE.column(), DataTypes.StringType);
    columns.put(GroupFacts.TABLE.column(), DataTypes.StringType);
    columns.put(GroupFacts.AT.column(), DataTypes.TimestampType);
    for (Table table :
        List.of(
            PostWords.POST_WORDS,
            PostResponse.POST_RESPONSE,
            Reply.REPLY,
            MembershipSpell.MEMBERSHIP_SPELL,
            MemberDay.MEMBER_DAY,
            TopicWeek.TOPIC_WEEK,
            NewcomerOutcome.NEWCOMER_OUTCOME)) {
      table.columns().forEach(column -> columns.put(column.name(), column.spec().type()));
    }
    StructType schema = new StructType();
    for (Map.Entry<String, DataType> column : columns.entrySet()) {
      schema = schema.add(column.getKey(), column.getValue(), true);
    }
    return schema;
  }

  /** Tells a fact at {@code MM-DDTHH:MM} of 2024, or of all data; further columns as name=value. */
  Facts see(Table table, String at, String... values) {
    Object[] row = new Object[SCHEMA.size()];
    row[0] = "g";
    row[1] = table.name();
    row[SCHEMA.fieldIndex("group_id")] = "g";
    row[SCHEMA.fieldIndex("is_ritual")] = false;
    row[SCHEMA.fieldIndex("is_prompt")] = false;
    Instant instant = at.isEmpty() ? null : Instant.parse("2024-" + at + ":00Z");
    row[2] = instant;
    for (String value : values) {
      int equals = value.indexOf('=');
      int field = SCHEMA.fieldIndex(value.substring(0, equals));
      row[field] = typed(SCHEMA.apply(field).dataType(), value.substring(equals + 1));
    }
    Row fact = new GenericRowWithSchema(row, SCHEMA);
    LocalDate next = week;
    if (instant != null) {
      next = instant.atZone(ZoneOffset.UTC).toLocalDate();
      next = next.minusDays(next.getDayOfWeek().getValue() - 1L);
      upTo(next);
    }
    fold.see(new Fact(fact), next);
    return this;
  }

  private static Object typed(DataType type, String value) {
    if (type.equals(DataTypes.LongType)) {
      return Long.valueOf(value);
    } else if (type.equals(DataTypes.DoubleType)) {
      return Double.valueOf(value);
    } else if (type.equals(DataTypes.BooleanType)) {
      return Boolean.valueOf(value);
    } else if (type.equals(DataTypes.DateType)) {
      return LocalDate.parse(value);
    }
    return type.equals(DataTypes.TimestampType) ? Instant.parse("2024-" + value + ":00Z") : value;
  }

  private void upTo(LocalDate next) {
    for (; week.isBefore(next); week = week.plusWeeks(1)) {
      fold.tell(week, new Points("x", "g", point -> told.add(line(point))));
    }
  }

  private String line(Row point) {
    String numbers =
        point.isNullAt(4)
            ? point.isNullAt(6) ? point.getString(10) : rounded(point, 6) + interval(point)
            : point.get(4) + (point.isNullAt(5) ? "" : "/" + point.get(5));
    return "%s %s %s".formatted(point.get(2), point.get(3), numbers);
  }

  private static String rounded(Row point, int field) {
    return "%.3f".formatted(point.getDouble(field));
  }

  private static String interval(Row point) {
    return point.isNullAt(7) ? "" : " (%s..%s)".formatted(rounded(point, 7), rounded(point, 8));
  }

  /** What was told of the week that begins on a day, up to a later one. */
  List<String> of(String day) {
    upTo(MONDAY.plusWeeks(60));
    String start = "2024-" + day + " ";
    return told.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }
}
