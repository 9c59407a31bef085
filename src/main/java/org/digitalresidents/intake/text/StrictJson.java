package org.digitalresidents.intake.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import org.digitalresidents.model.Rejection;

/** How strictly JSON is read: nothing that the standard does not know, and nothing without end. */
public final class StrictJson {
  /** Deeper nesting is refused; no log needs it, and a stack overflow helps nobody. */
  public static final int MAX_DEPTH = 100;

  /** Digits of a number; 64 bits need 19. */
  private static final int MAX_NUMBER = 100;

  private StrictJson() {}

  /**
   * What makes parsers.
   *
   * @param maxBytes longest string accepted
   */
  public static JsonFactory factory(int maxBytes) {
    return new JsonFactoryBuilder()
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

  /** Enters the object that a record is. */
  public static void enterObject(JsonParser parser) throws IOException, BadRecord {
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

  /** Refuses whatever follows the object. */
  public static void refuseMore(JsonParser parser) throws BadRecord {
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

  /** Why the parser gave up, as a reason of ours. */
  public static BadRecord refused(IOException e) {
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
    if (problem.startsWith("Duplicate field")) {
      return new BadRecord(Rejection.DUPLICATE_KEY, problem + ": which value is meant is unknown");
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
