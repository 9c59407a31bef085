package org.digitalresidents.intake.log;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.CsvTable;
import org.digitalresidents.intake.text.TextRules;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;

/**
 * One record of an activity log as it was read, before any rule: the columns of {@link Activity} by
 * name, and everything else. Reused from record to record.
 */
final class RawAct {
  /** More fields than this, those of attrs included, are no act. */
  static final int MAX_FIELDS = CsvTable.MAX_COLUMNS;

  /** What kind of value stands in a field. */
  enum Kind {
    /** The field does not occur. */
    ABSENT,
    /** The field occurs, and says nothing. */
    EMPTY,
    TEXT,
    /** A number, as its literal. */
    NUMBER,
    BOOLEAN,
    /** An object or array, as compact JSON. */
    NESTED,
    /** A cell of a CSV file, which is text or number as its column wants. */
    CELL,
    /** An instant to the millisecond or finer, as ISO 8601. */
    INSTANT
  }

  private static final Map<String, Activity> BY_NAME = new HashMap<>();

  static {
    for (Activity column : Activity.values()) {
      BY_NAME.put(column.column(), column);
    }
  }

  private final Map<Activity, Kind> kinds = new EnumMap<>(Activity.class);
  private final Map<Activity, String> values = new EnumMap<>(Activity.class);
  private final Map<String, String> attrs = new TreeMap<>();
  private int fields;

  /** Forgets the last record. */
  void clear() {
    kinds.clear();
    values.clear();
    attrs.clear();
    fields = 0;
  }

  /** Adds a field; one that is no column becomes an attribute. */
  void put(String name, Kind kind, String value) throws BadRecord {
    Activity column = BY_NAME.get(name);
    if (column == null) {
      attr(name, value);
      return;
    }
    count();
    if (kinds.put(column, kind) != null) {
      throw twice(name);
    }
    values.put(column, value);
  }

  /** Adds an attribute; an empty value only takes the name. */
  void attr(String name, String value) throws BadRecord {
    count();
    String key = TextRules.normal("a field's name", name);
    String normal = value == null ? "" : TextRules.normal(key, value);
    if (attrs.putIfAbsent(key, normal) != null) {
      throw twice(key);
    }
  }

  Kind kind(Activity column) {
    return kinds.getOrDefault(column, Kind.ABSENT);
  }

  /** The value of a field; null where it is absent or empty. */
  String value(Activity column) {
    return values.get(column);
  }

  Map<String, String> attrs() {
    return attrs;
  }

  private void count() throws BadRecord {
    fields++;
    if (fields > MAX_FIELDS) {
      throw tooManyFields();
    }
  }

  static BadRecord tooManyFields() {
    return new BadRecord(
        Rejection.TOO_MANY_FIELDS, "the record has more than " + MAX_FIELDS + " fields");
  }

  static BadRecord twice(String name) {
    return new BadRecord(
        Rejection.DUPLICATE_KEY,
        Shown.of(name) + " occurs twice: which value is meant cannot be told");
  }
}
