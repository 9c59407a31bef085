package org.digitalresidents.intake.slack;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.digitalresidents.intake.Draft;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.RecordReader;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.text.Instants;

/** Reads the files of exports, each by what it is. */
record SlackReader(SlackContext context, IntakeOptions options) implements RecordReader {
  @Override
  public void read(Slice slice, FileAccess access, RecordSink sink) throws IOException {
    if (!slice.isFirst()) {
      return;
    }
    InputFile file = slice.file();
    SlackWalk.each(file, access, options.maxRecordBytes(), use(file, sink), sink::rejected);
  }

  private SlackWalk.Use use(InputFile file, RecordSink sink) {
    SlackPart part = SlackPart.of(file);
    return switch (part) {
      case DAY -> messages(file, sink);
      case CHANNELS, GROUPS, MPIMS -> channels(file, part != SlackPart.MPIMS, sink);
      case USERS -> ignored("user_account", sink);
      case DMS -> ignored("direct_conversation", sink);
      case INTEGRATION_LOGS -> ignored("integration_log", sink);
    };
  }

  private SlackWalk.Use messages(InputFile file, RecordSink sink) {
    SlackExport export = context.export(file);
    SlackChannel channel = export.channelOf(file.folderName());
    SlackMessages messages = new SlackMessages(channel, export, new Instants(options));
    return (origin, message) -> {
      List<Draft> drafts = messages.drafts(message);
      long withoutGiver = SlackMessages.withoutGiver(drafts);
      long besideUpload = messages.besideUpload(message);
      sink.kept(origin, drafts);
      if (withoutGiver > 0) {
        sink.note("reactions_without_giver", withoutGiver);
      }
      if (besideUpload > 0) {
        sink.note("reactions_beside_upload", besideUpload);
      }
    };
  }

  private SlackWalk.Use channels(InputFile file, boolean isNamed, RecordSink sink) {
    Instant end = context.export(file).end();
    Instant asOf = options.asOf() == null ? end : options.asOf();
    SlackRoster roster = new SlackRoster(isNamed, asOf, new Instants(options));
    return (origin, channel) -> {
      sink.kept(origin, roster.drafts(channel));
      if (asOf == null) {
        sink.note("rosters_without_time", 1);
      }
    };
  }

  private static SlackWalk.Use ignored(String reason, RecordSink sink) {
    return (origin, record) -> {
      record.requiredId(reason.equals("integration_log") ? "date" : "id");
      sink.ignored(origin, reason);
    };
  }
}
