package org.digitalresidents.talk;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_divide;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.TopicWeek;
import org.digitalresidents.table.Named;
import org.digitalresidents.talk.Vocabulary.Place;

/**
 * Makes {@code topic_week}: how wide talk is, by the chance that two words of a week are the same,
 * {@code λ = Σ n(n − 1) / N(N − 1)}, which depends on the words and not on how many there are;
 * entropy of order 2 is {@code −ln λ}. Sources: Simpson, Nature 163 (1949), who shows that λ is
 * unbiased; Rényi (1961).
 */
public final class Topics {
  private enum Same implements Named {
    PAIRS,
    N
  }

  private Topics() {}

  /**
   * Rows of {@code topic_week}.
   *
   * @param uses rows of {@link TermUse}
   */
  public static Dataset<Row> of(Dataset<Row> uses) {
    Column[] week = {TermUse.COMMUNITY_ID.col(), Place.ID.col(), TermUse.WEEK_START.col()};
    Dataset<Row> words =
        Place.of(uses)
            .groupBy(week[0], week[1], week[2], TermUse.TERM.col())
            .agg(Same.N.from(sum(TermUse.USES.col())));
    Column n = Same.N.col();
    Dataset<Row> weeks =
        words
            .groupBy(week)
            .agg(
                TopicWeek.TERM_USES.from(sum(n)),
                TopicWeek.TERMS.from(count(lit(1))),
                Same.PAIRS.from(sum(n.multiply(n.minus(1)))));
    Column pairs = Same.PAIRS.col().cast("double");
    Column all = TopicWeek.TERM_USES.col().cast("double");
    Column possible = all.multiply(all.minus(1));
    return weeks.select(
        week[0],
        TopicWeek.GROUP_ID.from(Place.ID.col()),
        week[2],
        TopicWeek.TERM_USES.col(),
        TopicWeek.TERMS.col(),
        TopicWeek.ENTROPY.from(log(try_divide(possible, pairs))));
  }
}
