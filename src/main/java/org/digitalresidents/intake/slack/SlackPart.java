package org.digitalresidents.intake.slack;

import org.digitalresidents.intake.Head;
import org.digitalresidents.intake.InputFile;

/** The files of an export, whose names the format fixes. */
enum SlackPart {
  USERS,
  CHANNELS,
  /** Private channels. */
  GROUPS,
  /** Conversations of two. */
  DMS,
  /** Conversations of a few, which have no name of their own. */
  MPIMS,
  INTEGRATION_LOGS,
  /** What was said on a day in the channel that its folder is named after. */
  DAY;

  /** The part a file is by its name; whatever is no other can only be a day. */
  static SlackPart of(InputFile file) {
    return switch (name(file)) {
      case "users.json", "org_users.json" -> USERS;
      case "channels.json" -> CHANNELS;
      case "groups.json" -> GROUPS;
      case "dms.json" -> DMS;
      case "mpims.json" -> MPIMS;
      case "integration_logs.json" -> INTEGRATION_LOGS;
      default -> DAY;
    };
  }

  /** Whether a file has a name of the format, and holds what this name promises. */
  static boolean recognizes(Head head) {
    if (head.firstSolid() != '[') {
      return false;
    }
    SlackPart part = of(head.file());
    boolean isNamed = part != DAY || name(head.file()).matches("\\d{4}-\\d\\d-\\d\\d\\.json");
    boolean isEmpty = part.mayBeEmpty() && isEmptyArray(head);
    return isNamed && (isEmpty || part.fits(head));
  }

  private boolean mayBeEmpty() {
    return this != USERS && this != CHANNELS;
  }

  private static boolean isEmptyArray(Head head) {
    return head.text().replaceAll("\\s", "").equals("[]");
  }

  private boolean fits(Head head) {
    return switch (this) {
      case USERS -> head.hasPaths("id", "profile");
      case CHANNELS, GROUPS, MPIMS -> head.hasPaths("id", "name", "created", "members");
      case DMS -> head.hasPaths("id", "created", "members");
      case INTEGRATION_LOGS -> head.hasPaths("user_id", "date", "change_type");
      case DAY -> head.hasPaths("type", "ts") && saysSomething(head);
    };
  }

  private static boolean saysSomething(Head head) {
    return head.hasPaths("text")
        || head.hasPaths("user")
        || head.hasPaths("bot_id")
        || head.hasPaths("subtype");
  }

  private static String name(InputFile file) {
    return file.baseName().replaceFirst("\\.gz$", "");
  }

  /**
   * The folder of the export that a file belongs to. In an archive it is a folder of that archive,
   * so that two archives are two exports.
   */
  static String home(InputFile file) {
    String folder = parent(file.name());
    String home = of(file) == DAY ? parent(folder) : folder;
    return file.entry() == null ? home : file.uri() + "!" + home;
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
