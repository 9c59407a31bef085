package org.digitalresidents.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value of a JSON file that a person wrote, which knows where it stands, so that whatever is
 * wrong with it is said with its key, what it is, and what it may be.
 */
public record JsonSetting(String file, String path, JsonNode node) {
  private static final ObjectMapper JSON =
      new ObjectMapper(new JsonFactory())
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final Pattern DURATION = Pattern.compile("([0-9]{1,6}) ?(ms|s|min|h|d|w)");

  private static final Map<String, Long> MICROS =
      Map.of(
          "ms", 1_000L,
          "s", 1_000_000L,
          "min", 60_000_000L,
          "h", 3_600_000_000L,
          "d", 86_400_000_000L,
          "w", 604_800_000_000L);

  /** The whole of a file. */
  public static JsonSetting read(String file, byte[] json) {
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (IOException e) {
      throw new Failure(Failure.Exit.CALLED_WRONGLY, file + " is no valid JSON: " + problem(e), e);
    }
    return new JsonSetting(file, "", node);
  }

  private static String problem(IOException e) {
    if (e instanceof JsonProcessingException json && json.getLocation() != null) {
      return json.getOriginalMessage() + ", at line " + json.getLocation().getLineNr();
    }
    return String.valueOf(e.getMessage());
  }

  /** Refuses what is no object of these keys. */
  public void allow(String... keys) {
    requireObject();
    for (String key : keys()) {
      if (!List.of(keys).contains(key)) {
        throw failure(at(key) + " is no key", "one of " + String.join(", ", keys));
      }
    }
  }

  public List<String> keys() {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  public boolean has(String key) {
    return node.hasNonNull(key);
  }

  /** The value of a key; null where there is none. */
  public JsonSetting get(String key) {
    return has(key) ? new JsonSetting(file, at(key), node.get(key)) : null;
  }

  /** The value of a key that must be there. */
  public JsonSetting required(String key, String allowed) {
    if (!has(key)) {
      throw failure(at(key) + " is missing", allowed);
    }
    return get(key);
  }

  /** The elements of a list; a single value is a list of one. */
  public List<JsonSetting> elements() {
    if (!node.isArray()) {
      return List.of(this);
    }
    List<JsonSetting> elements = new ArrayList<>();
    for (JsonNode element : node) {
      elements.add(new JsonSetting(file, path + "[" + elements.size() + "]", element));
    }
    return elements;
  }

  public String text() {
    if (!node.isTextual() || node.asText().isEmpty()) {
      throw wrong("a text");
    }
    return node.asText();
  }

  /** The texts of a list, or a single one. */
  public List<String> texts() {
    List<String> texts = elements().stream().map(JsonSetting::text).toList();
    if (texts.isEmpty()) {
      throw wrong("a text, or a list of texts");
    }
    return texts;
  }

  public boolean flag() {
    if (!node.isBoolean()) {
      throw wrong("true or false");
    }
    return node.booleanValue();
  }

  /** A whole number. */
  public long number() {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw wrong("a whole number");
    }
    return node.longValue();
  }

  /** A finite number. */
  public double real() {
    if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
      throw wrong("a number");
    }
    return node.doubleValue();
  }

  /** A number over 0 and at most 1. */
  public double fraction() {
    double value = node.asDouble();
    if (!node.isNumber() || value <= 0 || value > 1) {
      throw wrong("a number over 0, at most 1");
    }
    return value;
  }

  /** A length of time in microseconds: {@code "14 d"}, {@code "90 min"}. */
  public long micros() {
    Matcher written = DURATION.matcher(node.asText());
    if (!node.isTextual() || !written.matches()) {
      throw wrong("a length of time: a whole number with ms, s, min, h, d or w, like \"14 d\"");
    }
    return Long.parseLong(written.group(1)) * MICROS.get(written.group(2));
  }

  /** Refuses what is no object. */
  public void requireObject() {
    if (!node.isObject()) {
      throw wrong("an object {…}");
    }
  }

  /** The texts of an object, by their keys. */
  public Map<String, String> textsByKey() {
    if (!node.isObject() || node.isEmpty()) {
      throw wrong("an object of texts, {\"theirs\": \"ours\"}");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    keys().forEach(key -> texts.put(key, new JsonSetting(file, at(key), node.get(key)).text()));
    return texts;
  }

  /** One of a few texts. */
  public String oneOf(String... allowed) {
    String text = text();
    if (!List.of(allowed).contains(text)) {
      throw wrong("one of " + String.join(", ", allowed));
    }
    return text;
  }

  /** What to say where the value is not what it may be. */
  public Failure wrong(String allowed) {
    return failure((path.isEmpty() ? "it" : path) + " is " + Shown.of(shownNode()), allowed);
  }

  private String shownNode() {
    return node.isTextual() ? node.asText() : node.toString();
  }

  private Failure failure(String problem, String allowed) {
    return new Failure(
        Failure.Exit.CALLED_WRONGLY, file + ": " + problem + "; allowed is " + allowed + ".");
  }

  private String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
