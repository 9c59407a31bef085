package org.digitalresidents.intake.mapping;

import java.io.Serializable;
import java.util.List;
import org.digitalresidents.model.JsonSetting;

/**
 * How the files of a mapping are written down.
 *
 * @param delimiter between the cells of a table; 0 for the one that the header shows
 * @param columns names for a table without a header; empty where it has one
 * @param comment what a line begins with that is no record; empty for nothing
 * @param records where the records of a JSON file stand
 */
record Shape(Kind kind, char delimiter, List<String> columns, String comment, String records)
    implements Serializable {
  /** The ways of writing records down. */
  enum Kind {
    /** Cells may stand in quotes and hold line breaks. */
    CSV,
    /** One record a line, cells never in quotes. */
    LINES,
    /** One JSON object a line. */
    JSON_LINES,
    /** A JSON file whose records stand in an array, or one after the other. */
    JSON
  }

  /** A delimiter that stands for any number of blanks and tabs. */
  static final char BLANKS = ' ';

  /** A delimiter that the header shows. */
  static final char UNKNOWN = 0;

  static Shape of(JsonSetting setting) {
    setting.allow("as", "delimiter", "quotes", "columns", "comment", "records");
    String as =
        setting.required("as", "one of csv, json, json_lines").oneOf("csv", "json", "json_lines");
    if (!as.equals("csv")) {
      return json(setting, as);
    }
    refuse(setting, "records", "nothing: it belongs to json");
    char delimiter = delimiter(setting);
    boolean hasQuotes = setting.has("quotes") ? setting.get("quotes").flag() : delimiter != BLANKS;
    if (hasQuotes && delimiter == BLANKS) {
      throw setting.get("quotes").wrong("false where the delimiter is whitespace");
    }
    if (hasQuotes) {
      refuse(setting, "comment", "nothing, unless \"quotes\" is false");
    }
    List<String> columns = setting.has("columns") ? setting.get("columns").texts() : List.of();
    if (columns.stream().distinct().count() < columns.size()) {
      throw setting.get("columns").wrong("each name once");
    }
    if (delimiter == UNKNOWN && (!hasQuotes || !columns.isEmpty())) {
      delimiter = ',';
    }
    String comment = setting.has("comment") ? setting.get("comment").text() : "";
    return new Shape(hasQuotes ? Kind.CSV : Kind.LINES, delimiter, columns, comment, "");
  }

  private static Shape json(JsonSetting setting, String as) {
    for (String key : List.of("delimiter", "quotes", "columns", "comment")) {
      refuse(setting, key, "nothing: it belongs to csv");
    }
    boolean isLines = as.equals("json_lines");
    if (isLines) {
      refuse(setting, "records", "nothing: each line is a record");
    }
    String records = setting.has("records") ? setting.get("records").node().asText() : "";
    return new Shape(isLines ? Kind.JSON_LINES : Kind.JSON, UNKNOWN, List.of(), "", records);
  }

  private static void refuse(JsonSetting setting, String key, String allowed) {
    if (setting.has(key)) {
      throw setting.get(key).wrong(allowed);
    }
  }

  private static char delimiter(JsonSetting setting) {
    if (!setting.has("delimiter")) {
      return UNKNOWN;
    }
    String text = setting.get("delimiter").text();
    if (text.equals("whitespace")) {
      return BLANKS;
    }
    boolean isPlain = text.length() == 1 && text.charAt(0) < 128;
    if (!isPlain || " \"\r\n".contains(text)) {
      throw setting.get("delimiter").wrong("one ASCII character, or \"whitespace\"");
    }
    return text.charAt(0);
  }

  /** Whether a file may be cut between lines. */
  boolean isOfLines() {
    return kind == Kind.LINES || kind == Kind.JSON_LINES;
  }
}
