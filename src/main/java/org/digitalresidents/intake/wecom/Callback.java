package org.digitalresidents.intake.wecom;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.JsonObject;
import org.digitalresidents.intake.text.StrictXml;
import org.digitalresidents.intake.text.TextRules;
import org.digitalresidents.intake.text.Utf8;
import org.digitalresidents.model.Rejection;

/**
 * A callback, whichever way it was written down.
 *
 * @param fields its fields that hold a single value, by name; empty ones are left out
 * @param changed the accounts that joined or left; none where it does not name them
 */
record Callback(Map<String, String> fields, List<String> changed) {
  private static final String CHANGED = "MemChangeList";
  private static final String ITEM = "Item";

  /** The field's value; null where it is absent or empty. */
  String get(String name) {
    return fields.get(name);
  }

  String required(String name) throws BadRecord {
    String value = get(name);
    if (value == null) {
      throw new BadRecord(Rejection.MISSING_REQUIRED, name + " is missing or empty");
    }
    return value;
  }

  /** Reads a callback that was logged as JSON, with the same keys. */
  static Callback of(JsonObject json) throws BadRecord {
    Map<String, String> fields = new HashMap<>();
    List<String> changed = new ArrayList<>();
    for (String name : json.names()) {
      JsonNode node = json.node(name);
      if (name.equals(CHANGED)) {
        addChanged(node, changed);
      } else if (node != null && node.isValueNode()) {
        put(name, node.asText(), fields);
      }
    }
    return new Callback(fields, changed);
  }

  private static void addChanged(JsonNode node, List<String> changed) throws BadRecord {
    if (node == null) {
      return;
    }
    if (node.isValueNode()) {
      split(node.asText(), changed);
      return;
    }
    // An array of ids, an object with one array of them, or with a single one.
    for (JsonNode inner : node) {
      addChanged(inner, changed);
    }
  }

  /** Reads an element, which must be all of the bytes. */
  static Callback ofXml(byte[] bytes, int from, int to) throws BadRecord {
    Utf8.check(bytes, from, to);
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    Map<String, String> fields = new HashMap<>();
    List<String> changed = new ArrayList<>();
    try {
      XMLStreamReader reader = StrictXml.factory().createXMLStreamReader(new StringReader(text));
      reader.nextTag();
      while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
        field(reader, fields, changed);
      }
      reader.close();
    } catch (XMLStreamException e) {
      throw StrictXml.refused(e);
    }
    return new Callback(fields, changed);
  }

  /** Reads a field up to its closing tag. */
  private static void field(
      XMLStreamReader reader, Map<String, String> fields, List<String> changed)
      throws XMLStreamException, BadRecord {
    String name = reader.getLocalName();
    StringBuilder value = new StringBuilder();
    boolean isSingle = true;
    int depth = 1;
    while (depth > 0) {
      int event = reader.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          isSingle = false;
          depth++;
          value.setLength(0);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (depth == 1 && name.equals(CHANGED) && reader.getLocalName().equals(ITEM)) {
            split(value.toString(), changed);
          }
        }
        default -> value.append(reader.hasText() ? reader.getText() : "");
      }
    }
    if (isSingle && name.equals(CHANGED)) {
      split(value.toString(), changed);
    } else if (isSingle) {
      put(name, value.toString(), fields);
    }
  }

  private static void put(String name, String value, Map<String, String> fields) throws BadRecord {
    String id = TextRules.id(name, value);
    if (id != null && fields.put(name, id) != null) {
      throw new BadRecord(
          Rejection.DUPLICATE_KEY, name + " stands twice: which value is meant is unknown");
    }
  }

  /** Some older callbacks list the accounts in one text. */
  private static void split(String text, List<String> changed) throws BadRecord {
    for (String part : text.split(",", -1)) {
      String account = TextRules.id(CHANGED, part);
      if (account != null) {
        changed.add(account);
      }
    }
  }
}
