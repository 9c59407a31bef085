package org.digitalresidents.talk;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.PostWords;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/**
 * Reads texts into counts, {@code post_words}, each post by itself, as it lies: nothing is sorted
 * and nothing held. Posts at or after their community's data_end are not read.
 */
public final class TalkPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final Lexicon lexicon;
  private final OwnTerms own;
  private final HashMap<String, Instant> dataEnds;

  /**
   * A pass.
   *
   * @param own the words of each group
   * @param dataEnds for every community in the input the instant its data end, exclusive
   */
  public TalkPass(Lexicon lexicon, OwnTerms own, Map<String, Instant> dataEnds) {
    this.lexicon = lexicon;
    this.own = own;
    this.dataEnds = new HashMap<>(dataEnds);
  }

  /**
   * What the pass reads.
   *
   * @param activity rows of {@code activity}
   */
  public static Dataset<Row> posts(Dataset<Row> activity) {
    return Heard.posts(activity);
  }

  @Override
  public List<Table> tables() {
    return List.of(PostWords.POST_WORDS);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<PostWordsRow> shape = RecordShape.of(PostWords.POST_WORDS, PostWordsRow.class);
    PostReader reader = new PostReader(lexicon, own);
    while (input.hasNext()) {
      Heard post = Heard.of(input.next());
      if (post.ts().isBefore(dataEnds.get(post.communityId()))) {
        out.accept(shape.row(reader.read(post)));
      }
    }
  }
}
