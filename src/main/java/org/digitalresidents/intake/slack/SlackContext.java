package org.digitalresidents.intake.slack;

import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.Instants;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.model.Failure;

/**
 * Gathers what the files of an import must know of one another, by reading the lists of accounts
 * and channels, and the newest day of each export. Records that cannot be read are passed over:
 * they are rejected when their file is read.
 */
final class SlackContext implements Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, SlackExport> exports = new HashMap<>();

  private SlackContext() {}

  /** Gathers from the files of an import. */
  static SlackContext of(List<InputFile> files, FileAccess access, IntakeOptions options)
      throws IOException {
    SlackContext context = new SlackContext();
    Map<String, TreeMap<String, List<InputFile>>> days = new HashMap<>();
    for (InputFile file : files) {
      SlackExport export =
          context.exports.computeIfAbsent(SlackPart.home(file), home -> new SlackExport());
      if (SlackPart.of(file) == SlackPart.DAY) {
        refuseWithoutFolder(file);
        days.computeIfAbsent(SlackPart.home(file), h -> new TreeMap<>(Collections.reverseOrder()))
            .computeIfAbsent(file.baseName(), d -> new ArrayList<>())
            .add(file);
      } else {
        list(file, export, access, options);
      }
    }
    for (Map.Entry<String, TreeMap<String, List<InputFile>>> ofExport : days.entrySet()) {
      SlackExport export = context.exports.get(ofExport.getKey());
      export.end(end(ofExport.getValue(), access, options));
    }
    return context;
  }

  /** The export a file of the import belongs to. */
  SlackExport export(InputFile file) {
    return exports.get(SlackPart.home(file));
  }

  private static void refuseWithoutFolder(InputFile file) {
    if (file.folderName().isEmpty()) {
      throw new Failure(
          Failure.Exit.CALLED_WRONGLY,
          file.name()
              + " lies in no folder of the input: the days of a Slack channel lie in a folder"
              + " named after the channel. Give the folder that holds channels.json as input.");
    }
  }

  private static void list(
      InputFile file, SlackExport export, FileAccess access, IntakeOptions options)
      throws IOException {
    SlackPart part = SlackPart.of(file);
    SlackWalk.each(
        file,
        access,
        options.maxRecordBytes(),
        (origin, record) -> entry(part, record, export),
        (origin, reason, detail) -> {});
  }

  private static void entry(SlackPart part, JsonObject record, SlackExport export)
      throws BadRecord {
    switch (part) {
      case USERS -> export.account(record.requiredId("id"), record.flag("is_bot"));
      case CHANNELS, GROUPS, MPIMS ->
          export.channel(SlackChannel.ofMany(record.requiredId("id")), record.text("name"));
      case DMS -> export.channel(SlackChannel.ofTwo(record.requiredId("id")), null);
      default -> {}
    }
  }

  /** The newest time of the newest day that has one. */
  private static Instant end(
      Map<String, List<InputFile>> newestFirst, FileAccess access, IntakeOptions options)
      throws IOException {
    Instants instants = new Instants(options);
    for (List<InputFile> day : newestFirst.values()) {
      List<Instant> times = new ArrayList<>();
      for (InputFile file : day) {
        SlackWalk.each(
            file,
            access,
            options.maxRecordBytes(),
            (origin, message) -> times.add(SlackMessages.time(message, instants).instant()),
            (origin, reason, detail) -> {});
      }
      if (!times.isEmpty()) {
        return Collections.max(times);
      }
    }
    return null;
  }
}
