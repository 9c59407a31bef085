package org.digitalresidents.conversation.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.digitalresidents.conversation.Copied;
import org.digitalresidents.conversation.Place;
import org.digitalresidents.conversation.Post;
import org.digitalresidents.conversation.Tag;
import org.digitalresidents.conversation.Tagger;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.LinkRule;
import org.digitalresidents.model.SpeechAct;
import org.digitalresidents.model.TsPrecision;

/**
 * Posts and their places written as text, such as {@code "reply by=staff to=question to_asker
 * link=explicit"}: an etype, then who wrote it, what the earlier post does, and flags {@code
 * start}, {@code thread}, {@code by_asker}, {@code to_asker}; {@code type=} and {@code copied=} as
 * in tables. A post that follows and says no {@code link} was linked by a model.
 */
final class PostText {
  private PostText() {}

  /** A message in the middle of a group's talk. */
  static List<Tag> tags(Tagger tagger, String text) {
    return tags(tagger, "message", text);
  }

  static List<Tag> tags(Tagger tagger, String words, String text) {
    return tagger.tag(post(words, text), place(words));
  }

  static Post post(String words, String text) {
    Etype etype = Etype.ofCode(words.split(" ", 2)[0]);
    ActorKind kind = ActorKind.valueOf(value(words, "by", "member").toUpperCase(Locale.ROOT));
    Act act =
        new Act(
            0,
            TsPrecision.MS,
            0,
            "e",
            "g",
            kind,
            etype,
            null,
            null,
            null,
            text,
            null,
            null,
            null,
            null,
            null,
            Map.of());
    return new Post("ann", act, value(words, "type", null));
  }

  private static Place place(String words) {
    List<String> flags = Arrays.asList(words.split(" ", -1));
    boolean isStart = flags.contains("start");
    String link = value(words, "link", "model").toUpperCase(Locale.ROOT);
    Set<SpeechAct> toActs = EnumSet.noneOf(SpeechAct.class);
    if (value(words, "to", null) != null) {
      toActs.add(SpeechAct.valueOf(value(words, "to", null).toUpperCase(Locale.ROOT)));
    }
    return new Place(
        isStart,
        flags.contains("thread"),
        isStart ? null : LinkRule.valueOf(link),
        isStart ? null : "bob",
        toActs,
        flags.contains("by_asker"),
        flags.contains("to_asker"),
        Copied.valueOf(value(words, "copied", "no").toUpperCase(Locale.ROOT)));
  }

  private static String value(String words, String key, String none) {
    return Arrays.stream(words.split(" ", -1))
        .filter(word -> word.startsWith(key + "="))
        .map(word -> word.substring(key.length() + 1))
        .findFirst()
        .orElse(none);
  }

  /** The acts of tags in the order of acts; one that confirms has an exclamation mark. */
  static String acts(List<Tag> tags) {
    assertThat(tags).isNotEmpty();
    return tags.stream()
        .sorted((a, b) -> a.act().compareTo(b.act()))
        .map(tag -> tag.act().code() + (tag.confirms() ? "!" : ""))
        .collect(Collectors.joining(" "));
  }

  /** Checks lines of {@code acts | text}, or {@code acts | words | text}. */
  static void check(Tagger tagger, String lines) {
    SoftAssertions all = new SoftAssertions();
    for (String line : lines.split("\n", -1)) {
      if (!line.isBlank()) {
        List<String> cells = new ArrayList<>(Arrays.asList(line.split(" *\\| *", 3)));
        if (cells.size() == 2) {
          cells.add(1, "message");
        }
        String text = cells.get(2).replace("\\n", "\n");
        List<Tag> tags = tags(tagger, cells.get(1), text);
        all.assertThat(acts(tags))
            .as("%s: %s %s", cells.get(1), text, tags)
            .isEqualTo(cells.get(0));
      }
    }
    all.assertAll();
  }
}
