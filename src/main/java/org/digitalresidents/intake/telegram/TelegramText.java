package org.digitalresidents.intake.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.intake.text.TextRules;
import org.digitalresidents.model.Rejection;

/**
 * A text of a message: a string, or an array of strings and objects whose {@code text} is what
 * people read, in which bold print, links and mentions are told apart.
 */
final class TelegramText {
  private TelegramText() {}

  /** The text of a message; null where it has none. */
  static String of(JsonObject message) throws BadRecord {
    String text = plain("text", message.node("text"));
    return text == null ? plain("text_entities", message.node("text_entities")) : text;
  }

  /** A text that stands in a field; null where it is empty. */
  static String plain(String field, JsonNode node) throws BadRecord {
    if (node == null) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    if (node.isArray()) {
      for (JsonNode part : node) {
        append(field, part.isObject() ? part.path("text") : part, text);
      }
    } else {
      append(field, node, text);
    }
    return text.isEmpty() ? null : TextRules.normal(field, text.toString());
  }

  private static void append(String field, JsonNode part, StringBuilder into) throws BadRecord {
    if (!part.isTextual()) {
      throw new BadRecord(
          Rejection.TYPE_MISMATCH,
          field + ": wanted a text, or an array of texts and of objects with a text");
    }
    into.append(part.asText());
  }
}
