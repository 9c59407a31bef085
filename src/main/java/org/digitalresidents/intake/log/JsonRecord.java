package org.digitalresidents.intake.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.Rejection;

/**
 * Reads one JSON object, strictly: all of the bytes, each key once, nothing that the JSON standard
 * does not know. The bytes are UTF-8 text already.
 */
final class JsonRecord {
  /** Deeper nesting is refused; no log needs it, and a stack overflow helps nobody. */
  static final int MAX_DEPTH = 100;

  /** Digits of a number; 64 bits need 19. */
  private static final int MAX_NUMBER = 100;

  private final JsonFactory factory;

  /**
   * @param maxBytes longest string accepted
   */
  JsonRecord(int maxBytes) {
    this.factory =
        new JsonFactoryBuilder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER)
                    .maxStringLength(maxBytes)
                    .maxNameLength(maxBytes)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            // Many unlike names only make the table of names useless; they are no attack here.
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            // Let through by the parser, so that they are told apart from broken syntax.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
  }

  /** Reads a record's object. */
  void read(byte[] bytes, int from, int to, RawAct into) throws BadRecord {
    try (JsonParser parser = factory.createParser(bytes, from, to - from)) {
      enterObject(parser);
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        field(parser, into);
      }
      refuseMore(parser);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /** Reads an object of attributes that stands as text in one cell. */
  void readAttrs(String object, RawAct into) throws BadRecord {
    try (JsonParser parser = factory.createParser(object)) {
      enterObject(parser);
      attrs(parser, into);
      refuseMore(parser);
    } catch (IOException e) {
      throw refused(e);
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

  private static void enterObject(JsonParser parser) throws IOException, BadRecord {
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      parser.skipChildren();
      throw new BadRecord(
          Rejection.NOT_OBJECT, "found " + found(first) + "; a record is one object {…}");
    }
  }

  private static String found(JsonToken token) {
    return token == null ? "nothing" : token == JsonToken.START_ARRAY ? "an array" : "a lone value";
  }

  private static void refuseMore(JsonParser parser) throws BadRecord {
    long at = parser.currentLocation().getByteOffset();
    boolean isMore;
    try {
      isMore = parser.nextToken() != null;
    } catch (IOException e) {
      isMore = true;
    }
    if (isMore) {
      throw new BadRecord(
          Rejection.TRAILING_TOKENS,
          "something follows the object, after byte " + at + "; write one object per line");
    }
  }

  private static BadRecord refused(IOException e) {
    String problem =
        e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
    if (e instanceof StreamConstraintsException) {
      boolean isDepth = problem.startsWith("Document nesting depth");
      boolean isNumber = problem.startsWith("Number");
      Rejection reason =
          isDepth
              ? Rejection.TOO_DEEP
              : isNumber ? Rejection.NUMBER_RANGE : Rejection.LINE_TOO_LONG;
      return new BadRecord(reason, problem);
    }
    return new BadRecord(Rejection.JSON_SYNTAX, problem + place(e));
  }

  private static String place(IOException e) {
    boolean isPlaced = e instanceof JsonProcessingException json && json.getLocation() != null;
    return isPlaced
        ? ", at column " + ((JsonProcessingException) e).getLocation().getColumnNr()
        : "";
  }
}
