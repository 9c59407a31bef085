package org.digitalresidents.survival;

import static org.apache.spark.sql.functions.bool_or;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.LinkRule;
import org.digitalresidents.model.Reply;
import org.digitalresidents.table.Named;

/** The replies that the source itself gives, of which first ones are waited for. */
final class Replies {
  private final Dataset<Row> explicit;
  private final Map<String, Boolean> namesAnybody; // by community

  private enum Known implements Named {
    NAMES_ANYBODY
  }

  private Replies(Dataset<Row> explicit, Map<String, Boolean> namesAnybody) {
    this.explicit = explicit;
    this.namesAnybody = namesAnybody;
  }

  /** Those among rows of {@code reply}. */
  static Replies of(Dataset<Row> replies) {
    Dataset<Row> explicit = replies.where(Reply.RULE.col().equalTo(LinkRule.EXPLICIT.code()));
    Map<String, Boolean> communities = new HashMap<>();
    explicit
        .groupBy(Reply.COMMUNITY_ID.col())
        .agg(Known.NAMES_ANYBODY.from(bool_or(Reply.TO_ACTOR_ID.col().isNotNull())))
        .collectAsList()
        .forEach(row -> communities.put(row.getString(0), row.getBoolean(1)));
    return new Replies(explicit, communities);
  }

  /** The communities in which any names to whom it is. */
  Set<String> communities() {
    return namesAnybody.entrySet().stream()
        .filter(Map.Entry::getValue)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Spells with {@link FirstReplies}: nothing is looked for where there are no replies. */
  Dataset<Row> beside(Dataset<Row> spells) {
    return namesAnybody.isEmpty() ? FirstReplies.none(spells) : FirstReplies.of(spells, explicit);
  }
}
