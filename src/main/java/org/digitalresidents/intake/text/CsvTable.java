package org.digitalresidents.intake.text;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Head;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;

/**
 * A CSV file by RFC 4180 whose first line names the columns, in whatever order, between commas,
 * semicolons or tabs, or another character where a format says so. The header is no record.
 */
public final class CsvTable implements Closeable {
  /** More columns than this are no table of acts or people. */
  public static final int MAX_COLUMNS = CsvCells.MAX_CELLS;

  private static final char[] DELIMITERS = {',', ';', '\t'};

  private final CsvCells cells;
  private final List<String> header;
  private final Map<String, Integer> places = new HashMap<>();

  private CsvTable(InputFile file, CsvCells cells, List<String> header) {
    this.cells = cells;
    this.header = header;
    for (int i = 0; i < header.size(); i++) {
      if (places.put(header.get(i), i) != null) {
        throw new Failure(
            Failure.Exit.CALLED_WRONGLY,
            file.name()
                + ": two columns of the header are named "
                + Shown.of(header.get(i))
                + "; rename one, since cells belong to columns by name.");
      }
    }
  }

  /**
   * Opens a file whose header has some columns at least.
   *
   * @throws Failure where no delimiter gives these columns, or where two have one name
   */
  public static CsvTable open(
      InputFile file, FileAccess access, int maxBytes, List<String> required) throws IOException {
    byte[] start;
    try (InputStream in = Unpacked.open(file, access, 0)) {
      start = in.readNBytes(Head.MAX_BYTES);
    }
    Character delimiter = delimiter(start, required);
    if (delimiter == null) {
      throw new Failure(
          Failure.Exit.CALLED_WRONGLY,
          file.name()
              + ": its first line must name the columns, "
              + String.join(", ", required)
              + " among them, between commas, semicolons or tabs. It is "
              + Shown.of(new Head(file, start).text().lines().findFirst().orElse("")));
    }
    return open(file, access, maxBytes, delimiter);
  }

  /** Opens a file whose delimiter is known. */
  public static CsvTable open(InputFile file, FileAccess access, int maxBytes, char delimiter)
      throws IOException {
    ByteWindow window = new ByteWindow(Unpacked.open(file, access, 0), 0, maxBytes);
    CsvCells cells = new CsvCells(window, delimiter, maxBytes);
    try {
      window.skipBom();
      return new CsvTable(file, cells, cells.next() ? names(cells) : List.of());
    } catch (IOException | RuntimeException e) {
      cells.close();
      throw e;
    }
  }

  /** Opens a file without a header, whose columns have these names. */
  public static CsvTable openHeaderless(
      InputFile file, FileAccess access, int maxBytes, char delimiter, List<String> names)
      throws IOException {
    ByteWindow window = new ByteWindow(Unpacked.open(file, access, 0), 0, maxBytes);
    CsvCells cells = new CsvCells(window, delimiter, maxBytes);
    try {
      window.skipBom();
      return new CsvTable(file, cells, List.copyOf(names));
    } catch (IOException | RuntimeException e) {
      cells.close();
      throw e;
    }
  }

  /** The delimiter that makes cells of some names of a file's first line; null where none does. */
  public static Character delimiter(byte[] start, List<String> required) throws IOException {
    for (char delimiter : DELIMITERS) {
      ByteWindow window = new ByteWindow(new ByteArrayInputStream(start), 0, start.length);
      try (CsvCells cells = new CsvCells(window, delimiter, start.length)) {
        window.skipBom();
        if (cells.next() && names(cells).containsAll(required)) {
          return delimiter;
        }
      }
    }
    return null;
  }

  private static List<String> names(CsvCells cells) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < Math.min(cells.count(), MAX_COLUMNS); i++) {
      names.add(cells.cell(i).strip());
    }
    return List.copyOf(names);
  }

  /** The columns' names, in the order of the file. */
  public List<String> header() {
    return header;
  }

  /** Goes to the next record; false after the last. */
  public boolean next() throws IOException {
    return cells.next();
  }

  /** Whether the record is an empty line. */
  public boolean isBlank() {
    return cells.isBlank();
  }

  /** Refuses a record that is no text, or has other cells than the header. */
  public void check() throws BadRecord {
    cells.check();
    if (cells.count() > MAX_COLUMNS) {
      throw new BadRecord(
          Rejection.TOO_MANY_FIELDS, "the record has more than " + MAX_COLUMNS + " fields");
    }
    if (cells.count() != header.size()) {
      throw new BadRecord(
          Rejection.CSV_ARITY,
          "found " + cells.count() + " cells; the header has " + header.size());
    }
  }

  /** The cell at a place of the header. */
  public String cell(int at) {
    return cells.cell(at);
  }

  /** The cell of a column as it stands; null where there is no such column, or it is empty. */
  public String text(String column) throws BadRecord {
    Integer at = places.get(column);
    String cell = at == null ? "" : cells.cell(at);
    return cell.isEmpty() ? null : TextRules.normal(column, cell);
  }

  /** An id or a code, without white space around; null where it is empty. */
  public String id(String column) throws BadRecord {
    String cell = text(column);
    return cell == null ? null : TextRules.id(column, cell);
  }

  /** An id or a code without which there is no record. */
  public String requiredId(String column) throws BadRecord {
    String id = id(column);
    if (id == null) {
      throw new BadRecord(Rejection.MISSING_REQUIRED, column + " is missing or empty");
    }
    return id;
  }

  /** Where the record came from; the line is that of the file, the header's being 0. */
  public Origin origin() {
    return cells.origin();
  }

  @Override
  public void close() throws IOException {
    cells.close();
  }
}
