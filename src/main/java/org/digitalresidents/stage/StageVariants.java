package org.digitalresidents.stage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.StageVariant;

/** Which variant a community has: by orders where it has any, else by contributions. */
public final class StageVariants {
  private StageVariants() {}

  /** The variant of each community, from rows of {@code community}. */
  public static Map<String, StageVariant> of(List<Row> communities) {
    Map<String, StageVariant> variants = new TreeMap<>();
    for (Row row : communities) {
      variants.put(
          row.getAs(Community.COMMUNITY_ID.column()),
          StageVariant.of(row.<Long>getAs(Community.ORDER_ACTS.column())));
    }
    return variants;
  }
}
