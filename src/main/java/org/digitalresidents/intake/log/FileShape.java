package org.digitalresidents.intake.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Head;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.text.CsvTable;
import org.digitalresidents.intake.text.Unpacked;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Shown;

/**
 * How an activity log is written down, told from a file's first bytes; its name does not count.
 *
 * @param delimiter what separates cells, for CSV
 */
record FileShape(Kind kind, char delimiter) implements Serializable {
  enum Kind {
    JSON_LINES,
    JSON_ARRAY,
    CSV,
    PARQUET
  }

  /** The columns without which a table is no activity log. */
  static final List<String> REQUIRED = List.of(Activity.TS.column(), Activity.ETYPE.column());

  /**
   * Looks at a file.
   *
   * @throws Failure where a file that calls itself CSV has no header of an activity log, or one
   *     that calls itself Parquet is none
   */
  static FileShape of(InputFile file, FileAccess access) throws IOException {
    byte[] start;
    try (InputStream in = Unpacked.open(file, access, 0)) {
      start = in.readNBytes(Head.MAX_BYTES);
    }
    if (isParquet(start)) {
      return parquet(file);
    }
    refuseHeadless(file);
    int solid = firstSolid(start, bom(start));
    if (solid < start.length && start[solid] == '[' && !isOneLineOfMore(start, solid)) {
      return new FileShape(Kind.JSON_ARRAY, ' ');
    }
    boolean isObject = solid < start.length && start[solid] == '{';
    Character delimiter = isObject ? null : CsvTable.delimiter(start, REQUIRED);
    if (delimiter != null) {
      return new FileShape(Kind.CSV, delimiter);
    }
    refuseHeaderless(file, start, solid, isObject);
    return new FileShape(Kind.JSON_LINES, ' ');
  }

  private static boolean isParquet(byte[] start) {
    return start.length >= 4 && new String(start, 0, 4, StandardCharsets.US_ASCII).equals("PAR1");
  }

  private static FileShape parquet(InputFile file) {
    if (file.isGzip()) {
      throw new Failure(
          Failure.Exit.CALLED_WRONGLY,
          file.name() + " is a Parquet file packed with gzip: unpack it first.");
    }
    return new FileShape(Kind.PARQUET, ' ');
  }

  private static void refuseHeadless(InputFile file) {
    if (file.baseName().toLowerCase(Locale.ROOT).endsWith(".parquet")) {
      throw new Failure(
          Failure.Exit.INPUT_MISSING,
          file.name()
              + " is called Parquet and does not begin like it: it is empty, cut off or something"
              + " else. Fetch it again, or leave it out of the input.");
    }
  }

  private static int bom(byte[] start) {
    boolean hasBom =
        start.length >= 3
            && start[0] == (byte) 0xEF
            && start[1] == (byte) 0xBB
            && start[2] == (byte) 0xBF;
    return hasBom ? 3 : 0;
  }

  private static int firstSolid(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && isWhite(bytes[at])) {
      at++;
    }
    return at;
  }

  /**
   * Whether an array fills its line, and another line follows: then the file is lines, and the
   * array a bad one among them, not an array of the whole file.
   */
  private static boolean isOneLineOfMore(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
      end++;
    }
    boolean isMore = firstSolid(bytes, end) < bytes.length;
    return isMore && isWholeArray(bytes, from, end);
  }

  private static boolean isWholeArray(byte[] bytes, int from, int to) {
    try (JsonParser parser = new JsonFactory().createParser(bytes, from, to - from)) {
      parser.nextToken();
      parser.skipChildren();
      return parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  private static void refuseHeaderless(InputFile file, byte[] start, int solid, boolean isObject) {
    String name = file.baseName().toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    boolean isCalledCsv = name.endsWith(".csv") || name.endsWith(".tsv");
    if (!isCalledCsv || isObject || solid == start.length) {
      return;
    }
    String first = new String(start, solid, start.length - solid, StandardCharsets.UTF_8);
    throw new Failure(
        Failure.Exit.CALLED_WRONGLY,
        file.name()
            + " has no header of an activity log: its first line must name the columns, ts and"
            + " etype among them, between commas, semicolons or tabs. It is "
            + Shown.of(first.lines().findFirst().orElse("")));
  }

  private static boolean isWhite(byte c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
