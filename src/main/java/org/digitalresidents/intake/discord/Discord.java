package org.digitalresidents.intake.discord;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Head;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.RecordReader;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.text.Unpacked;

/**
 * One channel of a Discord server, or one conversation, as DiscordChatExporter writes it: JSON or
 * CSV. A message is a record. The server is the community, the channel the group; a thread belongs
 * to the channel above it; a conversation of two is the group {@code dm}, one of several people a
 * group of its own. Who joins a server joins it as a whole.
 *
 * <p>Nothing is ignored. Messages of the platform that are no act of their own kind are {@code
 * other}, with the type's name as {@code attrs.kind}. Who left a server is not told, and no export
 * has a list of members. The account that all messages of deleted accounts were once given to is
 * nobody: such acts have no actor, and {@code attrs.author = deleted}.
 *
 * <p>Notes count {@code webhook_messages} (written by a bridge or an integration: they are those of
 * bots), {@code deleted_authors}, {@code messages_not_in_file} (the file says it holds more than it
 * does), and of CSV {@code times_without_zone} and {@code reactions_not_understood}.
 */
public final class Discord implements LogFormat {
  @Override
  public String name() {
    return "discord";
  }

  @Override
  public String summary() {
    return "a Discord channel as DiscordChatExporter writes it, in JSON (which tells most) or CSV.";
  }

  @Override
  public boolean recognizes(Head head) {
    return head.hasPaths("guild.id", "channel.id", "channel.type", "messages")
        || head.hasColumns(DiscordRows.REQUIRED.toArray(String[]::new));
  }

  @Override
  public boolean isPlatform() {
    return true;
  }

  /** The server; null for a conversation, which is part of none, and for CSV. */
  @Override
  public String communityName(InputFile file, FileAccess access) throws IOException {
    if (!isJson(file, access)) {
      return null;
    }
    DiscordChannel channel = DiscordChannel.read(file, access, Head.MAX_BYTES);
    return channel.isConversation() ? null : channel.guildName();
  }

  /**
   * {@inheritDoc}
   *
   * <p>Files are opened where they are read. The reader fails for a file that breaks off, for one
   * whose frame names no channel, and for a CSV file with a date whose day and month cannot be told
   * apart.
   */
  @Override
  public RecordReader reader(List<InputFile> files, FileAccess access, IntakeOptions options) {
    return new Reader(options);
  }

  private static boolean isJson(InputFile file, FileAccess access) throws IOException {
    try (InputStream in = Unpacked.open(file, access, 0)) {
      return new Head(file, in.readNBytes(Head.MAX_BYTES)).isJson();
    }
  }

  private record Reader(IntakeOptions options) implements RecordReader {
    @Override
    public void read(Slice slice, FileAccess access, RecordSink sink) throws IOException {
      if (!slice.isFirst()) {
        return;
      }
      if (isJson(slice.file(), access)) {
        DiscordJson.read(slice.file(), access, options, sink);
      } else {
        new DiscordCsv(slice.file(), options).read(access, sink);
      }
    }
  }
}
