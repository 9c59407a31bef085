package org.digitalresidents.report;

import java.util.List;
import java.util.Map;
import org.digitalresidents.table.Table;

/**
 * One section of the page. Its numbers are made here; the script {@code
 * resources/report/section/<name>.js} draws them.
 */
public interface Section {
  /** Its word in addresses, and the name of its script. */
  String name();

  /** Its heading. */
  Text title();

  /** What it answers, in a sentence. */
  Text question();

  /** The tables its numbers come from. */
  List<Table> reads();

  /** Whether it is on the page at all. */
  default boolean isShown(Edition edition) {
    return true;
  }

  /** Its numbers by name; names are unique on the page. */
  Map<String, Grid> grids(Reading reading);
}
