package org.digitalresidents.intake.discord;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.digitalresidents.intake.Draft;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.GroupDraft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.intake.text.JsonWalk;
import org.digitalresidents.intake.text.TextRules;
import org.digitalresidents.model.Rejection;

/** Reads a JSON export, message by message. */
final class DiscordJson {
  private final DiscordChannel channel;
  private final DiscordMessages messages;
  private final Instants instants;
  private final RecordSink sink;
  private boolean isGroupTold;
  private long found;
  private String declared;

  private DiscordJson(DiscordChannel channel, IntakeOptions options, RecordSink sink) {
    this.channel = channel;
    this.instants = new Instants(options);
    this.messages = new DiscordMessages(channel, instants);
    this.sink = sink;
  }

  /**
   * Reads a file.
   *
   * @throws org.digitalresidents.model.Failure where it breaks off or names no channel
   */
  static void read(InputFile file, FileAccess access, IntakeOptions options, RecordSink sink)
      throws IOException {
    int maxBytes = options.maxRecordBytes();
    DiscordChannel channel = DiscordChannel.read(file, access, maxBytes);
    DiscordJson json = new DiscordJson(channel, options, sink);
    Set<String> paths = Set.of(DiscordChannel.MESSAGES);
    try (JsonWalk walk = JsonWalk.open(file, access, maxBytes, paths)) {
      JsonWalk.Stop stop = walk.next();
      while (stop != null) {
        json.at(stop, walk);
        stop = walk.next();
      }
    }
    json.finish();
  }

  private void at(JsonWalk.Stop stop, JsonWalk walk) {
    if (stop == JsonWalk.Stop.FIELD) {
      declared = walk.path().equals("messageCount") ? walk.value() : declared;
    } else if (stop == JsonWalk.Stop.REST) {
      sink.rejected(walk.origin(), Rejection.TRAILING_TOKENS, "this follows the end of the export");
    } else {
      found++;
      message(walk);
    }
  }

  private void message(JsonWalk walk) {
    Origin origin = walk.origin();
    List<Draft> drafts = new ArrayList<>();
    try {
      drafts.addAll(messages.drafts(JsonObject.read(walk)));
    } catch (BadRecord e) {
      sink.rejected(origin, e.reason(), e.detail());
      return;
    }
    if (!isGroupTold && channel.groupName() != null) {
      drafts.add(group());
    }
    isGroupTold = true;
    sink.kept(origin, drafts);
  }

  private GroupDraft group() {
    String name = null;
    Instant asOf = null;
    try {
      name = TextRules.id("channel.name", channel.groupName());
      asOf =
          channel.exportedAt() == null
              ? null
              : instants.ofText("exportedAt", channel.exportedAt()).instant();
    } catch (BadRecord e) {
      // The frame is no record: what cannot be read of it stays unknown.
      return new GroupDraft(null, channel.groupId(), name, null, null, null);
    }
    return new GroupDraft(null, channel.groupId(), name, asOf, null, null);
  }

  private void finish() {
    messages.notes().forEach(sink::note);
    boolean isNumber = declared != null && declared.matches("[0-9]{1,18}");
    if (isNumber && Long.parseLong(declared) > found) {
      sink.note("messages_not_in_file", Long.parseLong(declared) - found);
    }
  }
}
