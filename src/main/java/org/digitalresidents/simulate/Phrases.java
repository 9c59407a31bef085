package org.digitalresidents.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences of one language, composed from a resource: {@code == section} lines start the
 * alternatives of a section, one per line; {@code {section}} stands for one of its alternatives,
 * {@code {thing}} for {@code thing.<topic>} where the topic has one. Lines of {@code #} are
 * comments; {@code {}} is nothing at all.
 */
final class Phrases {
  static final Phrases ZH = read("zh");
  static final Phrases EN = read("en");

  private final String lang;
  private final Map<String, Section> sections = new HashMap<>();
  private final List<String> topics = new ArrayList<>();

  private Phrases(String lang) {
    this.lang = lang;
  }

  static Phrases of(boolean english) {
    return english ? EN : ZH;
  }

  String lang() {
    return lang;
  }

  int topics() {
    return topics.size();
  }

  /** A sentence of a section on a topic. */
  String say(String section, int topic, Chance chance) {
    StringBuilder text = new StringBuilder(64);
    expand(sections.get(section), topic % topics.size(), chance, text);
    return text.toString().strip();
  }

  private void expand(Section section, int topic, Chance chance, StringBuilder text) {
    Section own = section.ofTopic[topic];
    for (Object part : chance.oneOf(own.alternatives)) {
      if (part instanceof Section slot) {
        expand(slot, topic, chance, text);
      } else {
        text.append((String) part);
      }
    }
  }

  private static Phrases read(String lang) {
    Phrases phrases = new Phrases(lang);
    String file = "/simulate/phrases_" + lang + ".txt";
    Section section = null;
    for (String line : lines(file)) {
      if (line.startsWith("== ")) {
        section = phrases.section(line.substring(3));
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        section.alternatives.add(phrases.parts(line));
      }
    }
    phrases.link(file);
    return phrases;
  }

  private static List<String> lines(String file) {
    try (InputStream in = Phrases.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private Section section(String name) {
    int dot = name.indexOf('.');
    if (dot > 0 && !topics.contains(name.substring(dot + 1))) {
      topics.add(name.substring(dot + 1));
    }
    return sections.computeIfAbsent(name, Section::new);
  }

  private List<Object> parts(String line) {
    List<Object> parts = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int open = line.indexOf('{', at);
      if (open < 0) {
        open = line.length();
      }
      if (open > at) {
        parts.add(line.substring(at, open));
      }
      int close = open < line.length() ? line.indexOf('}', open) : open;
      if (close > open + 1) {
        parts.add(section(line.substring(open + 1, close)));
      }
      at = close + 1;
    }
    return parts;
  }

  private void link(String file) {
    for (Section section : sections.values()) {
      section.ofTopic = new Section[topics.size()];
      for (int i = 0; i < section.ofTopic.length; i++) {
        Section own = sections.getOrDefault(section.name + "." + topics.get(i), section);
        if (own.alternatives.isEmpty()) {
          throw new IllegalStateException(file + " has no [" + own.name + "]");
        }
        section.ofTopic[i] = own;
      }
    }
  }

  private static final class Section {
    final String name;
    final List<List<Object>> alternatives = new ArrayList<>();
    Section[] ofTopic = new Section[0];

    Section(String name) {
      this.name = name;
    }
  }
}
