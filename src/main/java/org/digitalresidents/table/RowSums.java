package org.digitalresidents.table;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftrightunsigned;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Tells whether rows are the same as those of another run, in whatever order and files they lie: of
 * every row a hash of 64 bits, added up, and how many rows there are. Rows that differ by intent
 * could be made to agree; that rows do that differ by chance is as likely as two hashes being one.
 */
public final class RowSums {
  private enum Part implements Named {
    OF,
    HASH,
    LOW,
    HIGH,
    ROWS
  }

  /** Halves of hashes are added up apart, so that no sum of fewer than 2³¹ rows is too large. */
  private static final long LOW_BITS = 0xFFFF_FFFFL;

  private RowSums() {}

  /**
   * A text that is the same where the rows are the same.
   *
   * @param inputs rows by a name of theirs; columns must be plain values, no maps, arrays or
   *     structs. All are read in one job
   * @param more what else is to be the same
   */
  public static String of(Map<String, Dataset<Row>> inputs, String more) {
    Dataset<Row> hashed =
        inputs.entrySet().stream()
            .map(input -> hashed(input.getKey(), input.getValue()))
            .reduce(Dataset::unionByName)
            .orElseThrow();
    String sums =
        hashed
            .groupBy(Part.OF.col())
            .agg(
                Part.LOW.from(sum(Part.HASH.col().bitwiseAND(LOW_BITS))),
                Part.HIGH.from(sum(shiftrightunsigned(Part.HASH.col(), Integer.SIZE))),
                Part.ROWS.from(count(lit(1))))
            .collectAsList()
            .stream()
            .map(Row::toString)
            .sorted()
            .collect(Collectors.joining("\n"));
    return digest(more + "\n" + sums);
  }

  private static Dataset<Row> hashed(String name, Dataset<Row> rows) {
    List<Column> columns = new ArrayList<>();
    for (Column column : Arrays.stream(rows.columns()).map(functions::col).toList()) {
      columns.add(column);
      columns.add(column.isNull()); // a null alone leaves a hash as it was
    }
    return rows.select(
        Part.OF.from(lit(name)), Part.HASH.from(xxhash64(columns.toArray(Column[]::new))));
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, digest.length / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
