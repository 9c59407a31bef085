package org.digitalresidents.intake.mapping;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.model.JsonSetting;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;

/**
 * Where a value comes from: a field of the record, several joined, or always the same.
 *
 * @param from the fields; none where it is a constant
 * @param join what stands between several
 * @param constant the same for every record; null where it comes from fields
 * @param values what theirs are called here; empty where they stand as given
 * @param isNumber whether an id may be written as a number, {@code 17850.0}
 */
record Value(
    List<String> from,
    String join,
    String constant,
    LinkedHashMap<String, String> values,
    boolean isNumber)
    implements Serializable {
  /** The keys a value has in a mapping. */
  static final String[] KEYS = {"from", "join", "value", "values", "id"};

  /** Reads a value that may have all of the keys. */
  static Value of(JsonSetting setting) {
    if (setting.node().isTextual()) {
      return from(List.of(setting.text()));
    }
    setting.allow(KEYS);
    return bare(setting);
  }

  /** Reads a value among other keys, which the caller allows. */
  static Value bare(JsonSetting setting) {
    boolean isConstant = setting.has("value");
    if (isConstant == setting.has("from")) {
      throw setting.wrong("either \"from\", a field or several, or \"value\", the same for all");
    }
    if (isConstant) {
      return new Value(List.of(), "", setting.get("value").text(), new LinkedHashMap<>(), false);
    }
    List<String> from = setting.get("from").texts();
    if (from.size() > 1 && !setting.has("join")) {
      throw setting.wrong("\"join\" beside several fields: what stands between them");
    }
    boolean isNumber = setting.has("id") && !setting.get("id").oneOf("number").isEmpty();
    Map<String, String> values =
        setting.has("values") ? setting.get("values").textsByKey() : Map.of();
    String join = setting.has("join") ? setting.get("join").node().asText() : "";
    return new Value(List.copyOf(from), join, null, new LinkedHashMap<>(values), isNumber);
  }

  static Value from(List<String> fields) {
    return new Value(fields, "", null, new LinkedHashMap<>(), false);
  }

  boolean isConstant() {
    return constant != null;
  }

  /** The value as the record writes it; null where it has none of the fields. */
  String source(Map<String, String> record) throws BadRecord {
    if (isConstant()) {
      return constant;
    }
    if (from.size() == 1) {
      return part(record, from.get(0));
    }
    List<String> parts = new ArrayList<>();
    for (String field : from) {
      String part = part(record, field);
      if (part != null) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? null : String.join(join, parts);
  }

  /** The value as it is called here. */
  String of(Map<String, String> record) throws BadRecord {
    String source = source(record);
    return source == null ? null : values.getOrDefault(source.strip(), source);
  }

  private String part(Map<String, String> record, String field) throws BadRecord {
    String cell = record.get(field);
    return isNumber && cell != null ? number(field, cell.strip()) : cell;
  }

  /** What a spreadsheet made of an id of digits, undone; other ids stand as they are. */
  private static String number(String field, String cell) throws BadRecord {
    if (cell.matches("[0-9.]+[eE][+-]?[0-9]+")) {
      throw new BadRecord(
          Rejection.TYPE_MISMATCH,
          field
              + ": "
              + Shown.of(cell)
              + " is an id whose last digits a spreadsheet cut off; export it as text");
    }
    return cell.matches("[0-9]+\\.0+") ? cell.substring(0, cell.indexOf('.')) : cell;
  }
}
