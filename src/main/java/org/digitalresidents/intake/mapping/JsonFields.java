package org.digitalresidents.intake.mapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.StrictJson;
import org.digitalresidents.intake.text.Utf8;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;

/**
 * The fields of a JSON object by their dotted paths, {@code user.id}; elements of an array have
 * numbers, {@code tags.0}. Numbers stand as they are written, so that no digit is lost.
 */
final class JsonFields {
  private final JsonFactory factory;

  JsonFields(int maxBytes) {
    this.factory = StrictJson.factory(maxBytes);
  }

  /** Reads all of some bytes, which must be one object; null and empty fields are left out. */
  Map<String, String> read(byte[] bytes, int from, int to) throws BadRecord {
    Utf8.check(bytes, from, to);
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser parser = factory.createParser(bytes, from, to - from)) {
      StrictJson.enterObject(parser);
      object(parser, "", fields);
      StrictJson.refuseMore(parser);
    } catch (IOException e) {
      throw StrictJson.refused(e);
    }
    return fields;
  }

  private static void object(JsonParser parser, String path, Map<String, String> fields)
      throws IOException, BadRecord {
    java.util.Set<String> names = new java.util.HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (!names.add(name)) {
        throw new BadRecord(
            Rejection.DUPLICATE_KEY,
            Shown.of(path + name) + " stands twice: which value is meant is unknown");
      }
      parser.nextToken();
      value(parser, path + name, fields);
    }
  }

  private static void value(JsonParser parser, String path, Map<String, String> fields)
      throws IOException, BadRecord {
    switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, path + ".", fields);
      case START_ARRAY -> {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
          value(parser, path + "." + i, fields);
        }
      }
      case VALUE_NULL -> {}
      default -> {
        String text = parser.getText();
        if (!text.isEmpty()) {
          fields.put(path, text);
        }
      }
    }
  }
}
