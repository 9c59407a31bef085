package org.digitalresidents.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Fisher's 150 irises: four lengths each, and the species. Two versions are about; what is
 * published of one does not hold for the other.
 */
public record Iris(double[][] points, int[] species) {
  /** In the file of UCI, which Spark uses, two flowers have lengths that Fisher did not print. */
  private static final Map<Integer, double[]> OF_UCI =
      Map.of(34, new double[] {4.9, 3.1, 1.5, 0.1}, 37, new double[] {4.9, 3.1, 1.5, 0.1});

  /** As Fisher printed them, and scikit-learn has them. */
  public static Iris asPrinted() {
    try (InputStream in = Iris.class.getResourceAsStream("/reference/iris.csv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      double[][] rows =
          text.lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split(",", -1))
              .map(cells -> Arrays.stream(cells).mapToDouble(Double::parseDouble).toArray())
              .toArray(double[][]::new);
      return new Iris(
          Arrays.stream(rows).map(row -> Arrays.copyOf(row, 4)).toArray(double[][]::new),
          Arrays.stream(rows).mapToInt(row -> (int) row[4]).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As UCI and Spark have them. */
  public static Iris ofUci() {
    Iris printed = asPrinted();
    OF_UCI.forEach((flower, lengths) -> printed.points[flower] = lengths);
    return printed;
  }
}
