package org.digitalresidents.intake.zulip;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.digitalresidents.intake.Draft;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Head;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.RecordReader;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.intake.text.JsonRecords;
import org.digitalresidents.intake.text.JsonWalk;
import org.digitalresidents.intake.text.Unpacked;

/**
 * Messages of a Zulip organization: answers to {@code GET /messages}, messages in an array or one
 * per line, and an archive of zulip-archive with its {@code stream_index.json}, which tells the
 * names of channels and no act. A message is a record, and the index is one. A channel is a group,
 * by its number; private messages are the group {@code dm}. The thread is {@code
 * <channel>/<topic>}, whether or not the topic is marked as resolved.
 *
 * <p>Where the source is silent: a message within a topic answers none in particular, unless it
 * begins with a quote, which makes it a reply. Reactions and votes in polls have no times: theirs
 * is that of the message, the earliest it can be. Who edited is told by the history of edits alone;
 * without one there is {@code attrs.edited}. That a topic moved is no act. What the platform says
 * is a message of the system, but for topics marked as resolved or not: those are {@code other},
 * {@code attrs.kind = topic_resolved} or {@code topic_unresolved}, with the account that did it as
 * {@code attrs.by}. The first message of a file in a resolved topic has {@code attrs.resolved}.
 *
 * <p>Later versions of zulip-archive write a person's full name and no account: then the name is
 * the account, and people of one name are one. Channel and topic are those of the folder's and the
 * file's name.
 *
 * <p>Nothing is ignored. Notes count {@code accounts_are_names} (messages that name no account) and
 * {@code widget_data_not_understood}.
 */
public final class Zulip implements LogFormat {
  private static final String INDEX = "stream_index.json";
  private static final String MESSAGES = "messages";

  @Override
  public String name() {
    return "zulip";
  }

  @Override
  public String summary() {
    return "messages of a Zulip organization, as GET /messages answers, or as zulip-archive keeps"
        + " them.";
  }

  @Override
  public boolean recognizes(Head head) {
    boolean isAnswer = head.hasPaths("messages.sender_full_name", "messages.timestamp");
    boolean isMessages = head.hasPaths("sender_full_name", "timestamp", "content", "id");
    return isAnswer || isMessages || isIndex(head);
  }

  private static boolean isIndex(Head head) {
    return head.file().baseName().equals(INDEX)
        && head.hasPaths("streams")
        && head.paths().stream().anyMatch(path -> path.endsWith(".latest_id"));
  }

  /** An organization's accounts and messages mean nothing in another. */
  @Override
  public boolean isPlatform() {
    return true;
  }

  @Override
  public RecordReader reader(List<InputFile> files, FileAccess access, IntakeOptions options) {
    return new Reader(options);
  }

  private record Reader(IntakeOptions options) implements RecordReader {
    @Override
    public void read(Slice slice, FileAccess access, RecordSink sink) throws IOException {
      if (!slice.isFirst()) {
        return;
      }
      InputFile file = slice.file();
      Head head = head(file, access);
      boolean isAnswer = head.firstSolid() == '{' && head.hasPaths(MESSAGES);
      ZulipMessages messages = new ZulipMessages(file, options);
      ZulipRecords records = isIndex(head) ? new ZulipIndex(options)::drafts : messages::drafts;
      Set<String> paths = Set.of(isAnswer ? MESSAGES : "");
      int maxBytes = options.maxRecordBytes();
      try (JsonWalk walk = JsonWalk.openSequence(file, access, maxBytes, paths)) {
        JsonRecords.walk(
            walk,
            sink,
            "this follows the last message",
            (origin, message) -> sink.kept(origin, records.drafts(message)));
      }
      messages.notes().forEach(sink::note);
    }

    private static Head head(InputFile file, FileAccess access) throws IOException {
      try (InputStream in = Unpacked.open(file, access, 0)) {
        return new Head(file, in.readNBytes(Head.MAX_BYTES));
      }
    }
  }

  /** What a record tells. */
  private interface ZulipRecords {
    List<? extends Draft> drafts(JsonObject json) throws BadRecord;
  }
}
