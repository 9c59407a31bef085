package org.digitalresidents.intake.discord;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;

/** What a message consists of. */
final class DiscordContent {
  private static final Map<String, List<String>> EXTENSIONS =
      Map.of(
          "image", List.of("png", "jpg", "jpeg", "gif", "webp", "bmp", "heic", "avif"),
          "video", List.of("mp4", "mov", "webm", "mkv"),
          "audio", List.of("ogg", "mp3", "wav", "m4a", "flac", "opus"));

  private DiscordContent() {}

  /** Text where there is any; else what stands there instead of it; null for nothing at all. */
  static String msgType(JsonObject json) throws BadRecord {
    if (json.text("content") != null) {
      return "text";
    }
    List<JsonObject> attachments = json.objects("attachments");
    if (!attachments.isEmpty()) {
      return ofFile(attachments.get(0).text("fileName"));
    }
    if (!json.objects("stickers").isEmpty()) {
      return "sticker";
    }
    return json.objects("embeds").isEmpty() ? null : "embed";
  }

  /** What a file is, by its name or address. */
  static String ofFile(String name) {
    String path = name == null ? "" : name.toLowerCase(Locale.ROOT).replaceFirst("\\?.*$", "");
    String extension = path.substring(path.lastIndexOf('.') + 1);
    for (Map.Entry<String, List<String>> kind : EXTENSIONS.entrySet()) {
      if (kind.getValue().contains(extension)) {
        return kind.getKey();
      }
    }
    return "file";
  }

  /** How many there are, as an attribute; null for none. */
  static String count(JsonObject json, String field) throws BadRecord {
    int count = json.objects(field).size();
    return count == 0 ? null : Integer.toString(count);
  }
}
