package org.digitalresidents.intake.log;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;

/** JSON values as texts: what a field or attribute keeps of a value that has no column. */
final class JsonTexts {
  private JsonTexts() {}

  /** A value as text: null for null, objects and arrays as compact JSON. Passes the value. */
  static String value(JsonParser parser, JsonToken token) throws IOException, BadRecord {
    if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      refuseInfinite(parser);
    }
    boolean isNested = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
    if (!isNested) {
      return token == JsonToken.VALUE_NULL ? null : parser.getText();
    }
    StringBuilder compact = new StringBuilder();
    append(parser, token, compact);
    return compact.toString();
  }

  /** A text as a JSON string, with its quotes. */
  static void quote(String text, StringBuilder into) {
    into.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, into);
    into.append('"');
  }

  /** Recursion is bounded by the parser's limit on depth. */
  private static void append(JsonParser parser, JsonToken token, StringBuilder into)
      throws IOException, BadRecord {
    if (token == JsonToken.START_OBJECT) {
      appendObject(parser, into);
    } else if (token == JsonToken.START_ARRAY) {
      appendArray(parser, into);
    } else if (token == JsonToken.VALUE_STRING) {
      quote(parser.getText(), into);
    } else {
      String literal = value(parser, token);
      into.append(literal == null ? "null" : literal);
    }
  }

  private static void appendObject(JsonParser parser, StringBuilder into)
      throws IOException, BadRecord {
    Set<String> names = new HashSet<>();
    into.append('{');
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      into.append(names.isEmpty() ? "" : ",");
      if (!names.add(name)) {
        throw RawAct.twice(name);
      }
      quote(name, into);
      into.append(':');
      append(parser, parser.nextToken(), into);
    }
    into.append('}');
  }

  private static void appendArray(JsonParser parser, StringBuilder into)
      throws IOException, BadRecord {
    into.append('[');
    String separator = "";
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      into.append(separator);
      separator = ",";
      append(parser, token, into);
      token = parser.nextToken();
    }
    into.append(']');
  }

  private static void refuseInfinite(JsonParser parser) throws IOException, BadRecord {
    if (!Double.isFinite(parser.getDoubleValue())) {
      throw new BadRecord(
          Rejection.NUMBER_RANGE, Shown.of(parser.getText()) + " is no finite number of 64 bits");
    }
  }
}
