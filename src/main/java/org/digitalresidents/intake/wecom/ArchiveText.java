package org.digitalresidents.intake.wecom;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;

/**
 * The words that the sender of an archived message wrote. A link's title, a forwarded conversation
 * and the passage that a reply quotes are words of others, and the last two come with their names:
 * they are left out.
 *
 * @param words null where there are none
 * @param isQuoting whether the message replies to a passage, which names no message
 */
record ArchiveText(String words, boolean isQuoting) {
  /** Both ways of quoting: that of WeCom, in either language, and that of WeChat. */
  private static final Pattern QUOTE =
      Pattern.compile(
          "(?:这是一条引用/回复消息：|This is a quote/reply:).*[\"”]\\s*\\n-{6}\\n(.*)"
              + "|「.*」\\n(?:- ){14}-\\n(.*)",
          Pattern.DOTALL);

  static ArchiveText of(String msgType, JsonObject message) throws BadRecord {
    return switch (msgType) {
      case "text" -> quoting(content(message.object("text")));
      case "markdown" -> new ArchiveText(content(message.object("info")), false);
      case "mixed" -> new ArchiveText(mixed(message.object("mixed")), false);
      default -> new ArchiveText(null, false);
    };
  }

  private static ArchiveText quoting(String text) {
    Matcher quote = QUOTE.matcher(text == null ? "" : text);
    if (!quote.matches()) {
      return new ArchiveText(text, false);
    }
    String words = quote.group(1) == null ? quote.group(2) : quote.group(1);
    return new ArchiveText(words.isEmpty() ? null : words, true);
  }

  private static String content(JsonObject body) throws BadRecord {
    return body == null ? null : body.text("content");
  }

  /** The pieces of text among pictures and the like, each an object written as a text. */
  private static String mixed(JsonObject body) throws BadRecord {
    if (body == null) {
      return null;
    }
    StringBuilder words = new StringBuilder();
    for (JsonObject item : body.objects("item")) {
      String piece = "text".equals(item.text("type")) ? item.text("content") : null;
      if (piece != null) {
        byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
        String written = JsonObject.read(bytes, 0, bytes.length).text("content");
        words.append(written == null ? "" : written);
      }
    }
    return words.isEmpty() ? null : words.toString();
  }
}
