package org.digitalresidents.intake.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.StrictJson;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.Rejection;

/**
 * Reads one JSON object, strictly: all of the bytes, each key once, nothing that the JSON standard
 * does not know. The bytes are UTF-8 text already.
 */
final class JsonRecord {
  private final JsonFactory factory;

  /**
   * @param maxBytes longest string accepted
   */
  JsonRecord(int maxBytes) {
    this.factory = StrictJson.factory(maxBytes);
  }

  /** Reads a record's object. */
  void read(byte[] bytes, int from, int to, RawAct into) throws BadRecord {
    try (JsonParser parser = factory.createParser(bytes, from, to - from)) {
      StrictJson.enterObject(parser);
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        field(parser, into);
      }
      StrictJson.refuseMore(parser);
    } catch (IOException e) {
      throw StrictJson.refused(e);
    }
  }

  /** Reads an object of attributes that stands as text in one cell. */
  void readAttrs(String object, RawAct into) throws BadRecord {
    try (JsonParser parser = factory.createParser(object)) {
      StrictJson.enterObject(parser);
      attrs(parser, into);
      StrictJson.refuseMore(parser);
    } catch (IOException e) {
      throw StrictJson.refused(e);
    }
  }

  private static void field(JsonParser parser, RawAct into) throws IOException, BadRecord {
    String name = parser.currentName();
    JsonToken token = parser.nextToken();
    boolean isAttrs = name.equals(Activity.ATTRS.column());
    if (isAttrs && token == JsonToken.START_OBJECT) {
      into.put(name, RawAct.Kind.EMPTY, null);
      attrs(parser, into);
      return;
    }
    if (isAttrs && token != JsonToken.VALUE_NULL) {
      throw new BadRecord(
          Rejection.TYPE_MISMATCH, "attrs: wanted an object, {\"name\": \"value\"}");
    }
    into.put(name, kind(token), JsonTexts.value(parser, token));
  }

  private static void attrs(JsonParser parser, RawAct into) throws IOException, BadRecord {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      into.attr(name, JsonTexts.value(parser, parser.nextToken()));
    }
  }

  private static RawAct.Kind kind(JsonToken token) {
    return switch (token) {
      case VALUE_NULL -> RawAct.Kind.EMPTY;
      case VALUE_STRING -> RawAct.Kind.TEXT;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> RawAct.Kind.NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> RawAct.Kind.BOOLEAN;
      default -> RawAct.Kind.NESTED;
    };
  }
}
