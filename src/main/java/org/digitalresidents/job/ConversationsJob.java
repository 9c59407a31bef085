package org.digitalresidents.job;

import static org.digitalresidents.model.Activity.ACTIVITY;
import static org.digitalresidents.model.Reply.REPLY;

import java.util.List;
import org.digitalresidents.conversation.Replies;
import org.digitalresidents.table.Table;

/** Finds who replies to whom. */
final class ConversationsJob implements Job {
  @Override
  public String name() {
    return "conversations";
  }

  @Override
  public String summary() {
    return "Finds who replies to whom, where the source says so.";
  }

  @Override
  public String label() {
    return "找出谁回复了谁(以来源明示的回复为准)。";
  }

  @Override
  public List<Table> reads() {
    return List.of(ACTIVITY);
  }

  @Override
  public List<Table> writes() {
    return List.of(REPLY);
  }

  @Override
  public List<Param<?>> params() {
    return List.of();
  }

  @Override
  public void run(Tables tables, Args args, Progress progress) {
    tables.put(REPLY, Replies.explicit(tables.get(ACTIVITY)));
  }
}
