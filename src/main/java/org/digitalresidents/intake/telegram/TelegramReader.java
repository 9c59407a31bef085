package org.digitalresidents.intake.telegram;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.Draft;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.GroupDraft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordReader;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.intake.text.JsonWalk;
import org.digitalresidents.model.Rejection;

/** Reads a file twice: for what its messages must know of one another, and for the messages. */
record TelegramReader(IntakeOptions options) implements RecordReader {
  @Override
  public void read(Slice slice, FileAccess access, RecordSink sink) throws IOException {
    if (!slice.isFirst()) {
      return;
    }
    InputFile file = slice.file();
    TelegramIndex index = TelegramIndex.of(file, access, options.maxRecordBytes());
    TelegramTimes times = new TelegramTimes(options);
    Chats chats = new Chats(index, times, sink);
    try (JsonWalk walk =
        JsonWalk.open(file, access, options.maxRecordBytes(), TelegramIndex.MESSAGES)) {
      JsonWalk.Stop stop = walk.next();
      while (stop != null) {
        if (stop == JsonWalk.Stop.RECORD) {
          chats.record(walk);
        } else if (stop == JsonWalk.Stop.REST) {
          sink.rejected(
              walk.origin(), Rejection.TRAILING_TOKENS, "this follows the end of the export");
        }
        stop = walk.next();
      }
    }
    if (times.withoutZone() > 0) {
      sink.note("times_without_zone", times.withoutZone());
    }
  }

  /** The records of one chat after the other. */
  private static final class Chats {
    private final Iterator<TelegramChat> chats;
    private final RecordSink sink;
    private final TelegramMessages messages;
    private final TelegramServices services;
    private TelegramChat chat;
    private long left;
    private boolean isNamed;

    Chats(TelegramIndex index, TelegramTimes times, RecordSink sink) {
      this.chats = index.chats().iterator();
      this.sink = sink;
      this.messages = new TelegramMessages(index, times, sink);
      this.services = new TelegramServices(index, times, sink);
    }

    void record(JsonWalk walk) {
      while (left == 0) {
        chat = chats.next();
        left = chat.records();
        isNamed = chat.isDirect();
      }
      left--;
      Origin origin = walk.origin();
      try {
        record(origin, JsonObject.read(walk));
      } catch (BadRecord e) {
        sink.rejected(origin, e.reason(), e.detail());
      }
    }

    private void record(Origin origin, JsonObject record) throws BadRecord {
      String type = record.requiredId("type");
      if (type.equals("unsupported")) {
        sink.ignored(origin, "unsupported_message");
        return;
      }
      List<Draft> drafts = new ArrayList<>(drafts(record, type));
      if (!isNamed) {
        drafts.add(new GroupDraft(null, chat.groupId(), chat.name(), null, null, null));
        isNamed = true;
      }
      sink.kept(origin, drafts);
    }

    private List<Draft> drafts(JsonObject record, String type) throws BadRecord {
      if (type.equals("message")) {
        return messages.drafts(record, chat);
      }
      String action = record.id("action");
      String unnamed = type.equals("service") ? "custom_action" : type;
      List<Draft> drafts = services.drafts(record, action == null ? unnamed : action, chat);
      List<Draft> all =
          new ArrayList<>(messages.withLaterActs((ActDraft) drafts.get(0), record, chat));
      all.addAll(drafts.subList(1, drafts.size()));
      return all;
    }
  }
}
