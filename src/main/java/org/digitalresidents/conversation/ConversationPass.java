package org.digitalresidents.conversation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Help;
import org.digitalresidents.model.MessageAct;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.Question;
import org.digitalresidents.model.Reply;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/**
 * The one pass over conversations: every stream is told once, in time, and followed under both
 * linkings. Of {@code reply} it fills what is concluded; what the source says is {@link
 * Replies#explicit}.
 *
 * <p>Reads what {@link Streams#sorted} gives; input in another order is an error, not a wrong
 * result. Acts at or after their community's data_end are not seen.
 */
public final class ConversationPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final Readers readers;
  private final ConversationOptions options;
  private final HashMap<String, Instant> dataEnds;

  /**
   * A pass.
   *
   * @param dataEnds for every community in the input the instant its data end, exclusive
   */
  public ConversationPass(
      Readers readers, ConversationOptions options, Map<String, Instant> dataEnds) {
    this.readers = readers;
    this.options = options;
    this.dataEnds = new HashMap<>(dataEnds);
  }

  @Override
  public List<Table> tables() {
    return List.of(
        MessageAct.MESSAGE_ACT,
        Reply.REPLY,
        Question.QUESTION,
        Help.HELP,
        PostResponse.POST_RESPONSE);
  }

  /** Every key names a post, and {@link Streams} puts each into one stream. */
  @Override
  public boolean keysStayInTask() {
    return true;
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    StreamReading.read(input, new Conversations(readers, options, Outlets.of(out)), dataEnds);
  }
}
