package org.digitalresidents.conversation;

import java.util.function.Consumer;
import org.digitalresidents.model.Help;
import org.digitalresidents.model.MessageAct;
import org.digitalresidents.model.PostResponse;
import org.digitalresidents.model.Question;
import org.digitalresidents.model.Reply;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/** Where the rows of each table go. */
record Outlets(
    Consumer<MessageActRow> acts,
    Consumer<ReplyRow> replies,
    Consumer<QuestionRow> questions,
    Consumer<HelpRow> helps,
    Consumer<PostRow> posts) {

  /** All into one stream of rows. */
  static Outlets of(Consumer<TableRow> out) {
    return new Outlets(
        to(MessageAct.MESSAGE_ACT, MessageActRow.class, out),
        to(Reply.REPLY, ReplyRow.class, out),
        to(Question.QUESTION, QuestionRow.class, out),
        to(Help.HELP, HelpRow.class, out),
        to(PostResponse.POST_RESPONSE, PostRow.class, out));
  }

  private static <R extends Record> Consumer<R> to(
      Table table, Class<R> rows, Consumer<TableRow> out) {
    RecordShape<R> shape = RecordShape.of(table, rows);
    return row -> out.accept(shape.row(row));
  }
}
