package org.digitalresidents.survival;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What becomes of spells: {@link StageExits} and {@link Survivals} of one reading. */
public final class SpellOutcomes {
  private SpellOutcomes() {}

  /**
   * What {@link #pass} reads.
   *
   * @param spells rows of {@code spell_milestone}
   * @param replies rows of {@code reply}, of which those count that the source itself gives
   */
  public static Dataset<Row> points(
      Dataset<Row> spells, Dataset<Row> replies, Dataset<Row> community, SurvivalOptions options) {
    Replies known = Replies.of(replies);
    Map<String, Sources> sources = Sources.of(community.collectAsList(), known.communities());
    return Points.of(known.beside(spells), new Pointing(sources, options));
  }

  /** Fills the tables of both. */
  public static StrataPass pass(SurvivalOptions options) {
    List<Part<?>> parts =
        Stream.concat(StageExits.parts(options).stream(), Survivals.parts(options).stream())
            .toList();
    return new StrataPass(parts, options);
  }
}
