package org.digitalresidents.rfm;

import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.RfmCut;
import org.digitalresidents.table.Named;

/** How many different scores there are, for a person to read: ties leave fewer than asked for. */
public final class Bins {
  private enum Part implements Named {
    USED
  }

  private Bins() {}

  /**
   * A line for each community, of its latest as-of: the scores that members with a value have.
   *
   * @param members rows of {@code member_rfm}, whatever cut points they were scored by
   */
  public static List<String> lines(Dataset<Row> members) {
    Map<String, TreeMap<Instant, Map<String, Integer>>> bins = new TreeMap<>();
    for (Row row : used(members).collectAsList()) {
      bins.computeIfAbsent(row.getString(0), community -> new TreeMap<>())
          .computeIfAbsent(row.getInstant(1), asOf -> new TreeMap<>())
          .put(row.getString(2), row.getInt(3));
    }
    List<String> lines = new ArrayList<>();
    bins.forEach((community, byAsOf) -> lines.add(line(community, byAsOf.lastEntry().getValue())));
    return lines;
  }

  /** By community, as-of and measure, so few. */
  private static Dataset<Row> used(Dataset<Row> members) {
    return RfmCuts.scored(members)
        .groupBy(RfmCut.COMMUNITY_ID.col(), RfmCut.AS_OF.col(), RfmCut.MEASURE.col())
        .agg(Part.USED.from(size(collect_set(when(RfmCuts.isSome(), RfmCut.SCORE.col())))));
  }

  private static String line(String community, Map<String, Integer> bins) {
    List<String> parts = new ArrayList<>();
    bins.forEach(
        (measure, used) -> {
          if (used > 0) {
            parts.add("%s %d".formatted(measure, used));
          }
        });
    String told = parts.isEmpty() ? "none" : String.join(", ", parts);
    return "Community %s: different scores at its latest as-of: %s.".formatted(community, told);
  }
}
