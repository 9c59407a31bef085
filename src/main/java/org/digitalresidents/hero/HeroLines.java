package org.digitalresidents.hero;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Hero;
import org.digitalresidents.table.Named;

/** What to tell of the heroes found: how many of each kind, and no names. */
public final class HeroLines {
  private enum Part implements Named {
    HEROES
  }

  private HeroLines() {}

  /**
   * A line for each community, of its latest as-of with heroes.
   *
   * @param heroes rows of {@code hero}
   */
  public static List<String> of(Dataset<Row> heroes) {
    Map<String, List<String>> latest = new LinkedHashMap<>();
    Map<String, Object> at = new LinkedHashMap<>();
    heroes
        .groupBy(Hero.COMMUNITY_ID.col(), Hero.AS_OF.col(), Hero.KIND.col())
        .agg(Part.HEROES.from(count(lit(1))))
        .orderBy(Hero.COMMUNITY_ID.col(), Hero.AS_OF.col().desc(), Hero.KIND.col())
        .collectAsList()
        .forEach(
            row -> {
              String community = row.getAs(Hero.COMMUNITY_ID.column());
              Object asOf = row.getAs(Hero.AS_OF.column());
              if (at.computeIfAbsent(community, key -> asOf).equals(asOf)) {
                latest.computeIfAbsent(community, key -> new ArrayList<>()).add(text(row));
              }
            });
    return latest.entrySet().stream()
        .map(
            of ->
                "Heroes of %s at %s: %s."
                    .formatted(of.getKey(), at.get(of.getKey()), String.join(", ", of.getValue())))
        .toList();
  }

  private static String text(Row row) {
    return "%s %d"
        .formatted(row.<String>getAs(Hero.KIND.column()), row.<Long>getAs(Part.HEROES.column()));
  }
}
