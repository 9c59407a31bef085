package org.digitalresidents.rfm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.RfmCut;

/** How many different scores there are, for a person to read: ties leave fewer than asked for. */
public final class Bins {
  private Bins() {}

  /**
   * A line for each community, of its latest as-of.
   *
   * @param cuts rows of {@code rfm_cut}, which are few
   */
  public static List<String> lines(Dataset<Row> cuts, RfmOptions options) {
    Map<String, Map<Instant, Map<String, Long>>> bins = new TreeMap<>();
    for (Row row :
        cuts.select(
                RfmCut.COMMUNITY_ID.col(),
                RfmCut.AS_OF.col(),
                RfmCut.MEASURE.col(),
                RfmCut.BINS.col())
            .distinct()
            .collectAsList()) {
      bins.computeIfAbsent(row.getString(0), community -> new TreeMap<>())
          .computeIfAbsent(row.getInstant(1), asOf -> new TreeMap<>())
          .put(row.getString(2), row.getLong(3));
    }
    List<String> lines = new ArrayList<>();
    bins.forEach((community, byAsOf) -> lines.add(line(community, latest(byAsOf), options)));
    return lines;
  }

  private static Map<String, Long> latest(Map<Instant, Map<String, Long>> byAsOf) {
    return new TreeMap<>(byAsOf).lastEntry().getValue();
  }

  private static String line(String community, Map<String, Long> bins, RfmOptions options) {
    List<String> parts = new ArrayList<>();
    bins.forEach((measure, used) -> parts.add("%s %d".formatted(measure, used)));
    return "Community %s: different scores of %d possible: %s."
        .formatted(community, options.bins(), String.join(", ", parts));
  }
}
