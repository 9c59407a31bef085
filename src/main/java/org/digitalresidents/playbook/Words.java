package org.digitalresidents.playbook;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** A text in both languages. */
record Words(String zh, String en) implements Serializable {
  /** What is the same in both: codes, ids, figures. */
  static Words same(String text) {
    return new Words(text, text);
  }

  /** One after the other. */
  static Words joined(List<Words> all) {
    return joined(all, new Words(";", "; "));
  }

  /** One after the other, with something between. */
  static Words joined(List<Words> all, Words between) {
    return new Words(
        all.stream().map(Words::zh).collect(Collectors.joining(between.zh)),
        all.stream().map(Words::en).collect(Collectors.joining(between.en)));
  }

  /** What more there is to say, in brackets; nothing where there is none. */
  Words with(List<Words> more) {
    if (more.isEmpty()) {
      return this;
    }
    Words inside = joined(more);
    return new Words("%s(%s)".formatted(zh, inside.zh), "%s (%s)".formatted(en, inside.en));
  }
}
