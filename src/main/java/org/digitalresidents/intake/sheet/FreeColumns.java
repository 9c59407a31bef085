package org.digitalresidents.intake.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.CsvTable;
import org.digitalresidents.intake.text.PersonalColumns;

/**
 * The columns of a table that its format does not know: properties by name. Those that hold who
 * somebody is are left aside, and counted in the note {@code personal_columns_left_aside}.
 */
final class FreeColumns {
  private final List<String> names = new ArrayList<>();

  FreeColumns(List<String> header, Set<String> known, RecordSink sink) {
    for (String column : header) {
      if (known.contains(column) || column.isEmpty()) {
        continue;
      }
      if (PersonalColumns.isPersonal(column)) {
        sink.note("personal_columns_left_aside", 1);
      } else {
        names.add(column);
      }
    }
  }

  /** The properties a line has; an empty cell is none. */
  Map<String, String> of(CsvTable line) throws BadRecord {
    Map<String, String> values = new TreeMap<>();
    for (String name : names) {
      String value = line.text(name);
      if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }
}
