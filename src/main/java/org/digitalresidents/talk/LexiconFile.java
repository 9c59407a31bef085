package org.digitalresidents.talk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.model.JsonSetting;

/**
 * A lexicon as a person writes it: one JSON object, in which a key that is unknown is an error.
 *
 * <pre>{@code
 * {"extends": "standard",
 *  "sources": ["what our moderators noted in May"],
 *  "drop": {"product": ["装备"]},
 *  "words": {"we": ["铁粉们"], "ritual": ["周三晒单"], "neither": ["大家风范"]}}
 * }</pre>
 *
 * <ul>
 *   <li>{@code about}, {@code sources}: what people should know of the file.
 *   <li>{@code extends}: {@code standard} keeps the words that come with the program, Chinese and
 *       English; {@code words} are added, {@code drop} leaves some out. Without it the file is all
 *       there is.
 *   <li>{@code words}: by what they tell of: {@code we}, {@code self}, {@code brand}, {@code
 *       hedge}, {@code product}, {@code prompt}, {@code ritual}, {@code scorn}; {@code neither}
 *       holds longer words that contain one of the others and mean something else. How they are
 *       found, {@link Lexicon} says.
 * </ul>
 */
public final class LexiconFile {
  private static final List<String> STANDARD =
      List.of("/talk/lexicon_zh.json", "/talk/lexicon_en.json");
  private static final String[] KINDS =
      Arrays.stream(WordKind.values()).map(WordKind::key).toArray(String[]::new);

  private final Map<WordKind, Set<String>> words = new EnumMap<>(WordKind.class);

  private LexiconFile() {
    for (WordKind kind : WordKind.values()) {
      words.put(kind, new LinkedHashSet<>());
    }
  }

  /** The words that come with the program. */
  public static Lexicon standard() {
    return new Lexicon(new LexiconFile().withStandard().words);
  }

  /**
   * Reads a lexicon.
   *
   * @param fileName what the file is called, for messages
   * @throws org.digitalresidents.model.Failure where a key or value is not allowed, naming it
   */
  public static Lexicon read(String fileName, byte[] json) {
    JsonSetting file = JsonSetting.read(fileName, json);
    file.allow("about", "sources", "extends", "drop", "words");
    LexiconFile all = new LexiconFile();
    if (file.has("extends")) {
      file.get("extends").oneOf("standard");
      all.withStandard();
    }
    if (file.has("drop")) {
      all.drop(file.get("drop"));
    }
    return new Lexicon(all.with(file).words);
  }

  private LexiconFile withStandard() {
    STANDARD.forEach(name -> with(standardFile(name)));
    return this;
  }

  private static JsonSetting standardFile(String name) {
    try (InputStream in = LexiconFile.class.getResourceAsStream(name)) {
      return JsonSetting.read(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LexiconFile with(JsonSetting file) {
    if (file.has("words")) {
      JsonSetting lists = file.get("words");
      lists.allow(KINDS);
      for (WordKind kind : WordKind.values()) {
        if (lists.has(kind.key())) {
          words.get(kind).addAll(texts(lists.get(kind.key())));
        }
      }
    }
    return this;
  }

  private static List<String> texts(JsonSetting list) {
    for (JsonSetting word : list.elements()) {
      boolean isPlain = word.text().equals(word.text().strip());
      if (!isPlain) {
        throw word.wrong("a word without blanks around it");
      }
    }
    return list.texts();
  }

  private void drop(JsonSetting lists) {
    lists.allow(KINDS);
    for (String key : lists.keys()) {
      Set<String> of = words.get(WordKind.valueOf(key.toUpperCase(Locale.ROOT)));
      for (JsonSetting word : lists.get(key).elements()) {
        if (!of.remove(word.text())) {
          throw word.wrong("a standard word that tells of " + key);
        }
      }
    }
  }
}
