package org.digitalresidents.conversation.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The standard rules without the wordings that the simulator's sentences share with them, of three
 * Han characters or two words on: what rules achieve in groups whose words they do not know.
 */
public final class WithheldWords {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern WORD = Pattern.compile("[a-z']+");

  /** A phrase that stands in no text: a rule or list must not be empty. */
  private static final String NEVER = "zzzz";

  private final String sentences;

  private WithheldWords(String sentences) {
    this.sentences = sentences.toLowerCase(Locale.ROOT);
  }

  public static SpeechRules rules() throws IOException {
    WithheldWords withheld =
        new WithheldWords(read("/simulate/phrases_zh.txt") + read("/simulate/phrases_en.txt"));
    ObjectNode file = (ObjectNode) MAPPER.readTree(read("/conversation/acts.json"));
    ObjectNode lists = (ObjectNode) file.get("lists");
    lists.properties().forEach(list -> withheld.withhold((ArrayNode) list.getValue()));
    for (JsonNode rule : file.get("rules")) {
      for (String key : List.of("any", "unless", "also", "without")) {
        if (rule.has(key)) {
          withheld.withhold((ArrayNode) rule.get(key));
        }
      }
    }
    return SpeechRuleFile.read("withheld.json", MAPPER.writeValueAsBytes(file));
  }

  private void withhold(ArrayNode phrases) {
    List<String> kept =
        phrases
            .valueStream()
            .map(JsonNode::asText)
            .flatMap(
                written ->
                    written.startsWith("@")
                        ? List.of(written).stream()
                        : Phrase.parse(written).stream()
                            .filter(phrase -> !isShared(phrase))
                            .map(WithheldWords::text))
            .toList();
    phrases.removeAll();
    (kept.isEmpty() ? List.of(NEVER) : kept).forEach(phrases::add);
  }

  private boolean isShared(Phrase phrase) {
    String all = phrase.parts().stream().map(Phrase.Part::text).collect(Collectors.joining(" "));
    boolean isLong = HAN.matcher(all).results().count() >= 3 || isOfWords(all);
    String sought =
        phrase.parts().stream()
            .map(part -> Pattern.quote(part.text()))
            .collect(Collectors.joining("[^\n]{0,20}?"));
    return isLong && Pattern.compile(sought).matcher(sentences).find();
  }

  private static boolean isOfWords(String all) {
    return !HAN.matcher(all).find() && WORD.matcher(all).results().count() >= 2;
  }

  private static String text(Phrase phrase) {
    String parts =
        phrase.parts().stream()
            .map(
                part ->
                    (part.isAtStart() ? "^" : "")
                        + part.text()
                        + (part.isStem() ? "-" : "")
                        + (part.isAtEnd() ? "$" : ""))
            .collect(Collectors.joining("*"));
    return (phrase.isFromStart() ? "*" : "") + parts + (phrase.isToEnd() ? "*" : "");
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = WithheldWords.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
