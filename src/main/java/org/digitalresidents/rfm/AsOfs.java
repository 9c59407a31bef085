package org.digitalresidents.rfm;

import java.io.Serializable;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.apache.spark.sql.Row;
import org.digitalresidents.time.AsOf;

/** All as-ofs of all communities, which are few. */
final class AsOfs implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, HashMap<Instant, AsOfFacts>> all = new HashMap<>();

  /**
   * From a table.
   *
   * @param asOfs rows of {@link OrdersAsOf}
   */
  AsOfs(List<Row> asOfs) {
    for (Row row : asOfs) {
      all.computeIfAbsent(row.getAs(AsOf.COMMUNITY.column()), key -> new HashMap<>())
          .put(row.getAs(AsOf.AT.column()), AsOfFacts.of(row));
    }
  }

  /**
   * One of them.
   *
   * @throws IllegalStateException where a row is of none: it was not made with these months
   */
  AsOfFacts of(String communityId, Instant asOf) {
    AsOfFacts found = all.getOrDefault(communityId, new HashMap<>()).get(asOf);
    if (found == null) {
      throw new IllegalStateException(
          "No as-of %s of community %s. Run rfm anew, with the same months as before."
              .formatted(asOf, communityId));
    }
    return found;
  }
}
