package org.digitalresidents.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of cells, as aligned text and as Markdown. */
final class BenchTable {
  private final List<List<String>> rows = new ArrayList<>();

  BenchTable(String... heads) {
    rows.add(List.of(heads));
  }

  BenchTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** The first column to the left, the others to the right. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String pad = " ".repeat(width(i) - row.get(i).length());
        line.append(i == 0 ? row.get(i) + pad : "  " + pad + row.get(i));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
      if (i == 0) {
        text.append("|---").append("|--:".repeat(rows.get(0).size() - 1)).append("|\n");
      }
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  /** A number with so many digits after the point; a dash where there is none. */
  static String number(double value, int digits) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%,." + digits + "f", value) : "–";
  }

  /** Bytes as megabytes. */
  static String megabytes(long bytes) {
    return bytes == 0 ? "–" : number(bytes / 1e6, 0);
  }
}
