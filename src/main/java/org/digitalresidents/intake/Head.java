package org.digitalresidents.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The beginning of a file, unpacked and in UTF-8 without byte order mark: what a format is told by.
 */
public final class Head {
  /** How much of a file is looked at. */
  public static final int MAX_BYTES = 64 * 1024;

  private static final JsonFactory JSON = new JsonFactory();
  private static final char[] DELIMITERS = {',', ';', '\t'};

  private final InputFile file;
  private final byte[] bytes;
  private Set<String> paths;

  /**
   * @param bytes at most {@link #MAX_BYTES}; fewer only where the file ends there
   */
  public Head(InputFile file, byte[] bytes) {
    this.file = file;
    boolean hasBom =
        bytes.length >= 3
            && bytes[0] == (byte) 0xEF
            && bytes[1] == (byte) 0xBB
            && bytes[2] == (byte) 0xBF;
    this.bytes = hasBom ? java.util.Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }

  public InputFile file() {
    return file;
  }

  /** The bytes as they are; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** The text, whose last character may be cut in two. */
  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public boolean isBlank() {
    return firstSolid() < 0;
  }

  /** The first byte that is no white space; -1 where there is none. */
  public int firstSolid() {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\n' && b != '\r') {
        return b & 0xff;
      }
    }
    return -1;
  }

  public boolean isJson() {
    return firstSolid() == '{' || firstSolid() == '[';
  }

  public boolean isParquet() {
    return bytes.length >= 4 && new String(bytes, 0, 4, StandardCharsets.US_ASCII).equals("PAR1");
  }

  /**
   * The keys that occur in JSON objects, each with those it stands in: {@code {"a": [{"b": 1}]}}
   * has {@code a} and {@code a.b}. Arrays, and several values one after the other, do not show.
   * Empty where it is no JSON. A line that is no JSON is passed over.
   */
  public Set<String> paths() {
    if (paths == null) {
      paths = new TreeSet<>();
      if (isJson() && !scan(bytes, 0, bytes.length, paths)) {
        scanLines();
      }
    }
    return paths;
  }

  /** Whether all these keys occur. */
  public boolean hasPaths(String... wanted) {
    return paths().containsAll(List.of(wanted));
  }

  private void scanLines() {
    int from = 0;
    while (from < bytes.length) {
      int to = from;
      while (to < bytes.length && bytes[to] != '\n' && bytes[to] != '\r') {
        to++;
      }
      Set<String> ofLine = new TreeSet<>();
      boolean isWhole = scan(bytes, from, to, ofLine);
      if (isWhole) {
        paths.addAll(ofLine);
      }
      from = to + 1;
    }
  }

  /** Adds the paths of some bytes; false where they are broken, not merely cut off. */
  private static boolean scan(byte[] bytes, int from, int to, Set<String> into) {
    List<String> open = new ArrayList<>();
    try (JsonParser parser =
        JSON.createParser(new String(bytes, from, to - from, StandardCharsets.UTF_8))) {
      JsonToken token = parser.nextToken();
      while (token != null) {
        switch (token) {
          case START_OBJECT -> open.add(null);
          case END_OBJECT -> open.remove(open.size() - 1);
          case FIELD_NAME -> {
            open.set(open.size() - 1, parser.currentName());
            into.add(path(open));
          }
          default -> {}
        }
        token = parser.nextToken();
      }
      return true;
    } catch (JsonProcessingException e) {
      // After a comma the end is reported like any other error.
      return e.getOriginalMessage().startsWith("Unexpected end-of-input");
    } catch (IOException e) {
      return false;
    }
  }

  private static String path(List<String> open) {
    StringBuilder path = new StringBuilder();
    for (String name : open) {
      path.append(path.length() == 0 ? "" : ".").append(name);
    }
    return path.toString();
  }

  /**
   * The cells of the first line, split at the delimiter that gives most; one cell where none of
   * comma, semicolon and tab occurs.
   */
  public List<String> columns() {
    List<String> best = List.of();
    for (char delimiter : DELIMITERS) {
      List<String> cells = split(delimiter);
      best = cells.size() > best.size() ? cells : best;
    }
    return best;
  }

  /** Whether the first line has cells with all these names. */
  public boolean hasColumns(String... wanted) {
    return !isJson() && columns().containsAll(List.of(wanted));
  }

  private List<String> split(char delimiter) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    for (char c : text().toCharArray()) {
      boolean isBreak = c == '\n' || c == '\r';
      if (isBreak && !isQuoted) {
        break;
      }
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == delimiter && !isQuoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }
}
