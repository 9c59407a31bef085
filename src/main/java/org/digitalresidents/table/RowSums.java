package org.digitalresidents.table;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
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
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * Tells whether rows are the same as those of another run, in whatever order and files they lie: of
 * every row two hashes of 64 bits, added up, and how many rows there are. A sum, not a digest of
 * hashes: rows that differ by intent could be made to agree, rows that differ by chance do not.
 */
public final class RowSums {
  private enum Part implements Named {
    OF,
    FIRST,
    SECOND,
    ROWS
  }

  private static final DataType WHOLE = DataTypes.createDecimalType(20, 0);

  private RowSums() {}

  /**
   * A text that is the same where the rows are the same.
   *
   * @param inputs rows by a name of theirs; columns must not be maps. Read in one go
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
                Part.FIRST.from(sum(Part.FIRST.col())),
                Part.SECOND.from(sum(Part.SECOND.col())),
                Part.ROWS.from(count(lit(1))))
            .collectAsList()
            .stream()
            .map(Row::toString)
            .sorted()
            .collect(Collectors.joining("\n"));
    return digest(more + "\n" + sums);
  }

  private static Dataset<Row> hashed(String name, Dataset<Row> rows) {
    List<Column> first = new ArrayList<>();
    for (Column column : Arrays.stream(rows.columns()).map(functions::col).toList()) {
      first.add(column);
      first.add(column.isNull()); // a null alone leaves a hash as it was
    }
    Column[] columns = first.toArray(Column[]::new);
    return rows.select(
        Part.OF.from(lit(name)),
        Part.FIRST.from(xxhash64(columns).cast(WHOLE)),
        Part.SECOND.from(xxhash64(Named.columns(List.of(lit(1)), columns)).cast(WHOLE)));
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
