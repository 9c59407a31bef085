package org.digitalresidents.intake.discord;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitalresidents.intake.Draft;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.GroupDraft;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.CsvTable;
import org.digitalresidents.intake.text.TextRules;

/**
 * Reads a CSV export. Its rows do not say which channel they are of; the file's name does, which
 * the exporter makes: {@code Server - Category - channel [123456789].csv}. The number is the group;
 * where there is none, the name without its extension.
 */
final class DiscordCsv {
  private static final Pattern NAME = Pattern.compile("(.*) \\[(\\d+)](?: .*)?");
  private static final String CONVERSATIONS = "Direct Messages - ";
  private static final String OF_SEVERAL = CONVERSATIONS + "Group - ";

  private final InputFile file;
  private final IntakeOptions options;
  private final String groupId;
  private final String groupName;

  DiscordCsv(InputFile file, IntakeOptions options) {
    this.file = file;
    this.options = options;
    String base = file.baseName().replaceFirst("(?i)\\.(csv|txt)(\\.gz)?$", "");
    Matcher name = NAME.matcher(base);
    boolean hasId = name.matches();
    boolean isConversation = base.startsWith(CONVERSATIONS);
    boolean isOneToOne = isConversation && !base.startsWith(OF_SEVERAL);
    String id = hasId ? name.group(2) : base;
    this.groupId = isOneToOne ? DiscordChannel.ONE_TO_ONE : id;
    this.groupName = isConversation || !hasId ? null : name.group(1);
  }

  /** Reads all rows. */
  void read(FileAccess access, RecordSink sink) throws IOException {
    DiscordDates dates = new DiscordDates(file, options);
    DiscordRows rows = new DiscordRows(groupId, dates);
    boolean isGroupTold = groupName == null;
    int maxBytes = options.maxRecordBytes();
    try (CsvTable table = CsvTable.open(file, access, maxBytes, DiscordRows.REQUIRED)) {
      while (table.next()) {
        if (table.isBlank()) {
          sink.blank(table.origin());
          continue;
        }
        List<Draft> drafts = new ArrayList<>();
        try {
          drafts.addAll(rows.drafts(table));
          if (!isGroupTold) {
            drafts.add(group());
          }
        } catch (BadRecord e) {
          sink.rejected(table.origin(), e.reason(), e.detail());
          continue;
        }
        isGroupTold = true;
        sink.kept(table.origin(), drafts);
      }
    }
    note(sink, "times_without_zone", dates.withoutZone());
    note(sink, "reactions_not_understood", rows.reactionsNotUnderstood());
    note(sink, "deleted_authors", rows.deletedAuthors());
  }

  private GroupDraft group() throws BadRecord {
    String name = TextRules.id("the file's name", groupName);
    return new GroupDraft(null, groupId, name, null, null, null);
  }

  private static void note(RecordSink sink, String name, long count) {
    if (count > 0) {
      sink.note(name, count);
    }
  }
}
