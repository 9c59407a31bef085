package org.digitalresidents.talk;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.GroupIds;
import org.digitalresidents.table.Named;

/**
 * How many words members of each group and community use, apart for Chinese and other scripts: a
 * word is held against those of its script, so that a group is not told by its language.
 */
public final class Vocabulary implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The group, or the community, beside the columns of {@link TermUse}. */
  enum Place implements Named {
    ID,
    HAN,
    OTHER,
    SPEAKERS;

    /** Each row for its group and for the community. */
    static Dataset<Row> of(Dataset<Row> uses) {
      Column group = TermUse.GROUP_ID.col();
      Column whole = lit(GroupIds.WHOLE_COMMUNITY);
      Column places = when(group.equalTo(whole), array(whole)).otherwise(array(group, whole));
      return uses.withColumn(ID.column(), explode(places));
    }
  }

  private final HashMap<List<String>, Size> sizes = new HashMap<>();

  /**
   * How much one place says.
   *
   * @param speakers members who said any of it
   */
  record Size(long han, long other, long speakers) implements Serializable {
    static final Size NONE = new Size(0, 0, 0);

    long of(String term) {
      return Tokens.isHan(term) ? han : other;
    }
  }

  /** A row for each group and community. */
  public static Dataset<Row> sizes(Dataset<Row> uses) {
    Column isHan = TermUse.TERM.col().rlike("^\\p{IsHan}");
    Column count = TermUse.USES.col();
    return Place.of(uses)
        .groupBy(TermUse.COMMUNITY_ID.col(), Place.ID.col())
        .agg(
            Place.HAN.from(sum(when(isHan, count).otherwise(0L))),
            Place.OTHER.from(sum(when(isHan, 0L).otherwise(count))),
            Place.SPEAKERS.from(count_distinct(TermUse.MEMBER_ID.col())));
  }

  /** The sizes of rows as {@link #sizes} gives them. */
  public static Vocabulary of(List<Row> rows) {
    Vocabulary all = new Vocabulary();
    for (Row row : rows) {
      String community = row.getAs(TermUse.COMMUNITY_ID.column());
      String place = row.getAs(Place.ID.column());
      Size size =
          new Size(
              row.getAs(Place.HAN.column()),
              row.getAs(Place.OTHER.column()),
              row.getAs(Place.SPEAKERS.column()));
      all.sizes.put(List.of(community, place), size);
    }
    return all;
  }

  Size of(String communityId, String place) {
    return sizes.getOrDefault(List.of(communityId, place), Size.NONE);
  }
}
