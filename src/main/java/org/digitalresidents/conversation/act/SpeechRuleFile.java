package org.digitalresidents.conversation.act;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.conversation.Tag;
import org.digitalresidents.conversation.act.SpeechRule.Words;
import org.digitalresidents.model.JsonSetting;
import org.digitalresidents.model.SpeechAct;

/**
 * Rules of what messages do as a person writes them: one JSON object, in which a key that is
 * unknown is an error.
 *
 * <pre>{@code
 * {"extends": "standard",
 *  "drop": ["banter_sticker"],
 *  "lists": {"laughter": ["yyds", "xswl"]},
 *  "rules": [
 *    {"id": "ask_price", "act": "question", "confidence": 0.9,
 *     "any": ["(什么|啥)价$", "how much"], "unless": ["看(什么|啥)价"]},
 *    {"id": "team_reply", "act": "answer", "confidence": 0.9,
 *     "by": "staff", "place": {"to_act": "question"}, "size": {"at_least": 4}}]}
 * }</pre>
 *
 * <ul>
 *   <li>{@code about}: what people should know of the file.
 *   <li>{@code extends}: {@code standard} keeps the standard rules; those of a known {@code id} are
 *       replaced where they stand, others follow, {@code drop} leaves some out, and {@code lists}
 *       add to lists of the same name. Without it the file is all there is.
 *   <li>{@code lists}: phrases under a name, which rules call {@code "@laughter"}. How phrases are
 *       written, {@link Phrase} says. The list {@code openers} holds words that may stand before
 *       the beginning of a clause.
 *   <li>A rule concludes {@code act} with {@code confidence}, how often that is right, where all
 *       holds that stands in it:
 *       <ul>
 *         <li>{@code any}: one of the phrases is there and touches none of {@code unless}; {@code
 *             also}: one of these too; {@code without}: none of these anywhere.
 *         <li>{@code shape}, {@code no_shape}: {@code url}, {@code code}, {@code everybody}, {@code
 *             only_emoji}, {@code echo}, {@code quantity}. {@code size}: {@code at_least}, {@code
 *             at_most}; a Chinese character counts one, another word two.
 *         <li>{@code etype}, {@code msg_type}, {@code by}: what the source says of the act, the
 *             message, the author.
 *         <li>{@code place}: {@code start}, {@code thread}, {@code by_asker}, {@code to_asker} true
 *             or false; {@code to_act}, what the earlier post does; {@code link}, on what ground it
 *             follows it; {@code copied}, {@code no}, {@code own}, {@code anothers}.
 *         <li>{@code unless_acts}: acts that no rule before may have concluded.
 *       </ul>
 *   <li>{@code confirms}: whether it says that the author's own question is solved.
 * </ul>
 */
public final class SpeechRuleFile {
  private static final String STANDARD = "/conversation/acts.json";
  private static final String OPENERS = "openers";
  private static final String NAME = "[a-z][a-z0-9_]{0,31}";
  private static final String NAME_MEANING = "at most 32 lower-case letters, digits, underscores";

  private final Map<String, List<JsonSetting>> lists = new LinkedHashMap<>();
  private final Map<String, JsonSetting> rules = new LinkedHashMap<>();
  private PhraseBook book;

  private SpeechRuleFile() {}

  /** The standard rules. */
  public static SpeechRules standard() {
    return new SpeechRuleFile().with(standardFile()).build();
  }

  /**
   * Reads rules.
   *
   * @param fileName what the file is called, for messages
   * @throws org.digitalresidents.model.Failure where a key or value is not allowed, naming it
   */
  public static SpeechRules read(String fileName, byte[] json) {
    JsonSetting file = JsonSetting.read(fileName, json);
    file.allow("about", "extends", "drop", "lists", "rules");
    SpeechRuleFile all = new SpeechRuleFile();
    if (file.has("extends")) {
      file.get("extends").oneOf("standard");
      all.with(standardFile());
    }
    return all.with(file).build();
  }

  private static JsonSetting standardFile() {
    try (InputStream in = SpeechRuleFile.class.getResourceAsStream(STANDARD)) {
      return JsonSetting.read(STANDARD, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SpeechRuleFile with(JsonSetting file) {
    if (file.has("drop")) {
      drop(file.get("drop"));
    }
    if (file.has("lists")) {
      JsonSetting named = file.get("lists");
      named.requireObject();
      for (String name : named.keys()) {
        JsonSetting list = named.required(name, "a list of phrases");
        lists.computeIfAbsent(name, n -> new ArrayList<>()).addAll(list.elements());
      }
    }
    Set<String> ids = new HashSet<>();
    JsonSetting list = file.has("rules") ? file.get("rules") : null;
    for (JsonSetting rule : list == null ? List.<JsonSetting>of() : list.elements()) {
      rule.requireObject();
      JsonSetting id = rule.required("id", "a short name, such as ask_price");
      if (!id.text().matches(NAME)) {
        throw id.wrong(NAME_MEANING);
      }
      if (!ids.add(id.text())) {
        throw id.wrong("each id once");
      }
      rules.put(id.text(), rule);
    }
    return this;
  }

  private void drop(JsonSetting drop) {
    for (JsonSetting id : drop.elements()) {
      if (rules.remove(id.text()) == null) {
        throw id.wrong("the id of a standard rule: " + String.join(", ", rules.keySet()));
      }
    }
  }

  private SpeechRules build() {
    List<JsonSetting> openers = lists.getOrDefault(OPENERS, List.of());
    book = new PhraseBook(new Openers(openers.stream().map(JsonSetting::text).toList()));
    List<SpeechRule> built = new ArrayList<>();
    for (JsonSetting rule : rules.values()) {
      built.add(rule(rule));
    }
    return new SpeechRules(built, book);
  }

  private SpeechRule rule(JsonSetting one) {
    one.allow(
        Grounds.keysWith(
            "id", "act", "confidence", "confirms", "any", "unless", "also", "without"));
    SpeechAct act = Grounds.code(SpeechAct.values(), one.required("act", "what the post does"));
    if (act == SpeechAct.OTHER) {
      throw one.get("act").wrong("any act but other, which is what no rule knows");
    }
    double confidence = one.required("confidence", "a number over 0, at most 1").fraction();
    boolean confirms = one.has("confirms") && one.get("confirms").flag();
    for (String key : List.of("unless", "also")) {
      if (one.has(key) && !one.has("any")) {
        throw one.get(key).wrong("only beside \"any\"");
      }
    }
    Words words =
        new Words(
            phrases(one.get("any")),
            phrases(one.get("unless")),
            phrases(one.get("also")),
            phrases(one.get("without")));
    List<SpeechRule.Ground> grounds = Grounds.of(one);
    if (grounds.isEmpty() && words.any().isEmpty()) {
      throw one.wrong("with something that must hold, such as \"any\" or \"place\"");
    }
    Tag tag = new Tag(act, confidence, one.get("id").text(), confirms);
    return new SpeechRule(tag, Grounds.askStructure(one), grounds, words);
  }

  private BitSet phrases(JsonSetting written) {
    BitSet ids = new BitSet();
    for (JsonSetting one : written == null ? List.<JsonSetting>of() : written.elements()) {
      if (one.text().startsWith("@")) {
        list(one).forEach(phrase -> ids.or(phrase(phrase)));
      } else {
        ids.or(phrase(one));
      }
    }
    return ids;
  }

  private List<JsonSetting> list(JsonSetting name) {
    List<JsonSetting> list = lists.get(name.text().substring(1));
    if (list == null) {
      throw name.wrong("the name of a list: @" + String.join(", @", lists.keySet()));
    }
    return list;
  }

  private BitSet phrase(JsonSetting written) {
    BitSet ids = book.add(written.text());
    if (ids == null) {
      throw written.wrong(
          "words, with ^ first, $ last, * between words, - after a stem, (this|that), and"
              + " at most "
              + Phrase.MOST_VARIANTS
              + " ways to read it");
    }
    return ids;
  }
}
