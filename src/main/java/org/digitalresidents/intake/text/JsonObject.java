package org.digitalresidents.intake.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;

/**
 * A record that is a JSON object, read strictly, with its fields as the kinds of value a reader
 * wants. A field that is absent, null or empty is null; one of another kind than wanted is refused.
 */
public final class JsonObject {
  private static final ObjectMapper MAPPER =
      new ObjectMapper(StrictJson.factory(Integer.MAX_VALUE))
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private final JsonNode node;
  private final String path;

  private JsonObject(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /** Reads all of some bytes, which must be one object in UTF-8. */
  public static JsonObject read(byte[] bytes, int from, int to) throws BadRecord {
    Utf8.check(bytes, from, to);
    try (JsonParser parser = MAPPER.createParser(bytes, from, to - from)) {
      StrictJson.enterObject(parser);
      JsonNode node = MAPPER.readTree(parser);
      StrictJson.refuseMore(parser);
      return new JsonObject(node, "");
    } catch (IOException e) {
      throw StrictJson.refused(e);
    }
  }

  /** The record a walk stands at. */
  public static JsonObject read(JsonWalk walk) throws BadRecord {
    if (walk.isTooLong()) {
      throw new BadRecord(Rejection.LINE_TOO_LONG, walk.tooLong());
    }
    return read(walk.buffer(), walk.start(), walk.end());
  }

  /** Whether the field is there and not null. */
  public boolean has(String field) {
    return node.hasNonNull(field);
  }

  /** The names of the fields, in their order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The field as it is; null where it is absent or null. */
  public JsonNode node(String field) {
    return has(field) ? node.get(field) : null;
  }

  /** An object in the field. */
  public JsonObject object(String field) throws BadRecord {
    JsonNode found = node(field);
    if (found == null) {
      return null;
    }
    if (!found.isObject()) {
      throw mismatch(field, found, "an object");
    }
    return new JsonObject(found, path + field + ".");
  }

  /** The objects of an array in the field; none where it is absent. */
  public List<JsonObject> objects(String field) throws BadRecord {
    JsonNode found = node(field);
    List<JsonObject> objects = new ArrayList<>();
    if (found == null) {
      return objects;
    }
    if (!found.isArray()) {
      throw mismatch(field, found, "an array");
    }
    for (JsonNode element : found) {
      if (!element.isObject()) {
        throw mismatch(field, element, "an array of objects");
      }
      objects.add(new JsonObject(element, path + field + "."));
    }
    return objects;
  }

  /** The texts and numbers of an array in the field, as ids; none where it is absent. */
  public List<String> ids(String field) throws BadRecord {
    JsonNode found = node(field);
    List<String> ids = new ArrayList<>();
    if (found == null) {
      return ids;
    }
    if (!found.isArray()) {
      throw mismatch(field, found, "an array");
    }
    for (JsonNode element : found) {
      String id = element.isValueNode() ? TextRules.id(path + field, element.asText()) : null;
      if (id == null) {
        throw mismatch(field, element, "an array of ids");
      }
      ids.add(id);
    }
    return ids;
  }

  /** An id or a code: a text or a whole number, without white space around. */
  public String id(String field) throws BadRecord {
    JsonNode found = node(field);
    if (found == null) {
      return null;
    }
    if (!found.isTextual() && !found.isIntegralNumber()) {
      throw mismatch(field, found, "a text or a whole number");
    }
    return TextRules.id(path + field, found.asText());
  }

  /** An id or a code without which there is no record. */
  public String requiredId(String field) throws BadRecord {
    return required(field, id(field));
  }

  /** A text as it stands; null where it is empty. */
  public String text(String field) throws BadRecord {
    JsonNode found = node(field);
    if (found == null) {
      return null;
    }
    if (!found.isTextual()) {
      throw mismatch(field, found, "a text");
    }
    return found.asText().isEmpty() ? null : TextRules.normal(path + field, found.asText());
  }

  /** A whole number. */
  public Long whole(String field) throws BadRecord {
    JsonNode found = node(field);
    if (found == null) {
      return null;
    }
    if (!found.isIntegralNumber()) {
      throw mismatch(field, found, "a whole number");
    }
    if (!found.canConvertToLong()) {
      throw new BadRecord(
          Rejection.NUMBER_RANGE,
          path + field + ": " + Shown.of(found.asText()) + " has more than 64 bits");
    }
    return found.longValue();
  }

  /** Whether the field is true; false where it is absent. */
  public boolean flag(String field) throws BadRecord {
    JsonNode found = node(field);
    if (found != null && !found.isBoolean()) {
      throw mismatch(field, found, "true or false");
    }
    return found != null && found.booleanValue();
  }

  /** A time of the field's number or digits, as its literal; null where it is absent. */
  public String number(String field) throws BadRecord {
    JsonNode found = node(field);
    if (found == null) {
      return null;
    }
    if (!found.isNumber() && !found.isTextual()) {
      throw mismatch(field, found, "a number");
    }
    return found.asText().strip();
  }

  /** The value, which must be there. */
  public <V> V required(String field, V value) throws BadRecord {
    if (value == null) {
      throw new BadRecord(Rejection.MISSING_REQUIRED, path + field + " is missing or empty");
    }
    return value;
  }

  private BadRecord mismatch(String field, JsonNode found, String wanted) {
    return new BadRecord(
        Rejection.TYPE_MISMATCH,
        path
            + field
            + ": wanted "
            + wanted
            + ", found "
            + found.getNodeType().name().toLowerCase(java.util.Locale.ROOT));
  }
}
