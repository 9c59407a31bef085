package org.digitalresidents.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables of a lake as its {@code tables.sql} tells them. */
final class Published {
  private static final Pattern VIEW =
      Pattern.compile("VIEW (\\w+) AS SELECT \\* FROM read_parquet\\(\\[([^\\]]*)\\]");
  private static final Pattern FILE = Pattern.compile("'([^']+)'");

  private Published() {}

  /** The files of each table. */
  static Map<String, List<String>> tables(Path lake) throws IOException {
    Map<String, List<String>> tables = new TreeMap<>();
    Matcher view = VIEW.matcher(Files.readString(lake.resolve("tables.sql")));
    while (view.find()) {
      tables.put(
          view.group(1),
          FILE.matcher(view.group(2))
              .results()
              .map(file -> lake.resolve(file.group(1)).toString())
              .toList());
    }
    return tables;
  }
}
