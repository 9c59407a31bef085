package org.digitalresidents.intake.zulip;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.intake.text.TextRules;

/**
 * Where a message stands.
 *
 * @param groupId the number of the channel; {@code dm} for private messages; null where it is not
 *     told
 * @param groupName what people call the channel; null where it is not told
 * @param topic without the mark of resolved ones; null where there is none
 * @param isResolved whether the topic bears that mark
 */
record ZulipPlace(String groupId, String groupName, String topic, boolean isResolved) {
  private static final ZulipPlace PRIVATE = new ZulipPlace("dm", null, null, false);
  private static final Pattern RESOLVED = Pattern.compile("^✔ [ ✔]*");
  private static final Pattern NUMBERED = Pattern.compile("(\\d+)-.*");

  static ZulipPlace of(JsonObject message, InputFile file) throws BadRecord {
    String type = message.id("type");
    if ("private".equals(type) || "direct".equals(type)) {
      return PRIVATE;
    }
    String topic = message.text("subject");
    topic = topic == null ? message.text("topic") : topic;
    String name = message.text("display_recipient");
    String id = message.id("stream_id");
    boolean isTold = id != null || name != null;
    String group = isTold ? (id == null ? name : id) : ofFolder(file);
    if (topic == null) {
      // An empty name is the topic of all that has none; only archives leave it to the file's.
      topic = isTold ? "" : ofFile(file);
    }
    String plain = RESOLVED.matcher(topic).replaceFirst("");
    return new ZulipPlace(group, name, plain, !plain.equals(topic));
  }

  /** The thread; null where there is none. */
  String threadId() {
    return topic == null || groupId == null ? null : groupId + "/" + topic;
  }

  /** An archive has folders such as {@code 213222-general}. */
  private static String ofFolder(InputFile file) throws BadRecord {
    Matcher folder = NUMBERED.matcher(file.folderName());
    return folder.matches() ? folder.group(1) : TextRules.id("the folder", file.folderName());
  }

  /** An archive names files after topics, with a dot for the percent sign of encoded addresses. */
  private static String ofFile(InputFile file) throws BadRecord {
    String name = file.baseName().replaceFirst("\\.json(\\.gz)?$", "");
    try {
      String encoded = name.replace("+", "%2B").replace('.', '%');
      String topic = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
      return TextRules.normal("the file's name", topic);
    } catch (IllegalArgumentException e) {
      // No name that the archive tool makes.
      return TextRules.normal("the file's name", name);
    }
  }
}
