package org.digitalresidents.rfm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.JsonSetting;
import org.digitalresidents.model.RfmMeasure;

/**
 * Cut points as a person fixes them: one JSON object, in which a key that is unknown is an error.
 *
 * <pre>{@code
 * {"recency":   [365, 180, 90, 30, 7],
 *  "frequency": [1, 2, 3, 5, 10],
 *  "monetary":  [1, 10000, 30000, 100000, 300000]}
 * }</pre>
 *
 * <p>For each measure the worst value that still has score 1, 2 and so on: days fall, all else
 * rises. What reaches none has score 1. High is a score above the middle. A measure that is not
 * named is scored by its own cut points.
 */
public final class CutFile {
  private static final int MOST_SCORES = 100;

  /** What the eight segments are made of. */
  private static final Set<RfmMeasure> SPLIT =
      EnumSet.of(RfmMeasure.RECENCY, RfmMeasure.FREQUENCY, RfmMeasure.MONETARY);

  private CutFile() {}

  /**
   * Reads cut points.
   *
   * @param fileName what the file is called, for messages
   * @throws org.digitalresidents.model.Failure where a key or value is not allowed, naming it
   */
  public static Map<RfmMeasure, List<Long>> read(String fileName, byte[] json) {
    JsonSetting file = JsonSetting.read(fileName, json);
    file.allow(Arrays.stream(RfmMeasure.values()).map(RfmMeasure::code).toArray(String[]::new));
    Map<RfmMeasure, List<Long>> cuts = new EnumMap<>(RfmMeasure.class);
    for (RfmMeasure measure : RfmMeasure.values()) {
      if (file.has(measure.code())) {
        cuts.put(measure, thresholds(file.get(measure.code()), measure));
      }
    }
    if (cuts.isEmpty()) {
      throw file.wrong("an object of one measure or more");
    }
    return cuts;
  }

  private static List<Long> thresholds(JsonSetting list, RfmMeasure measure) {
    List<Long> values = list.elements().stream().map(JsonSetting::number).toList();
    if (values.size() < 2 || values.size() > MOST_SCORES) {
      throw list.wrong("a list of 2 to %d numbers".formatted(MOST_SCORES));
    }
    for (int i = 1; i < values.size(); i++) {
      boolean isBetter =
          isOfDays(measure) ? values.get(i) < values.get(i - 1) : values.get(i) > values.get(i - 1);
      if (!isBetter) {
        throw list.wrong("numbers that %s".formatted(isOfDays(measure) ? "fall" : "rise"));
      }
    }
    return values;
  }

  private static boolean isOfDays(RfmMeasure measure) {
    return measure == RfmMeasure.RECENCY || measure == RfmMeasure.ACTIVE_AGO;
  }

  /**
   * The same as rows of {@code rfm_cut}, for every community; they count no members.
   *
   * @param communities rows of {@code community}, which are few
   */
  public static List<Row> rows(Map<RfmMeasure, List<Long>> cuts, List<Row> communities) {
    List<Row> rows = new ArrayList<>();
    for (Row community : communities) {
      String name = community.getAs(Community.COMMUNITY_ID.column());
      Instant asOf = community.getAs(Community.DATA_END.column());
      cuts.forEach((measure, values) -> rows.addAll(rows(name, asOf, measure, values)));
    }
    return rows;
  }

  private static List<Row> rows(
      String community, Instant asOf, RfmMeasure measure, List<Long> values) {
    boolean isSplit = SPLIT.contains(measure);
    Long highFrom = isSplit ? values.get((values.size() + 1) / 2) : null;
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      long value = values.get(i);
      rows.add(
          RowFactory.create(
              community,
              asOf,
              measure.code(),
              i + 1L,
              value,
              value,
              0L,
              (long) values.size(),
              highFrom));
    }
    return rows;
  }
}
