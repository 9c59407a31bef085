package org.digitalresidents.conversation.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.digitalresidents.conversation.Linker;
import org.digitalresidents.conversation.Post;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.TsPrecision;

/**
 * A chat as text. {@code "3 ann by=bot | hello | 0 mention"} is said in minute 3 by ann, a program,
 * and is expected to follow post 0, which is the first line, on the ground of a mention. Further
 * properties are {@code reply} (the post the source says it replies to), {@code to} (whom the
 * source says it addresses) and {@code thread}. The actor {@code ?} is unknown.
 */
final class ChatText {
  private static final long MINUTE_MICROS = 60_000_000;

  private ChatText() {}

  /** Links the chat and compares with what each line expects. */
  static void assertLinks(Linker linker, String... lines) {
    linker.begin();
    List<String> linked = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      String[] cells = cells(lines[i]);
      linked.add(cells[0] + " | " + cells[1] + " | " + drawn(linker, post(i, lines[i])));
    }
    assertThat(linked)
        .containsExactly(
            List.of(lines).stream().map(l -> String.join(" | ", cells(l))).toArray(String[]::new));
  }

  static Post post(int number, String line) {
    String[] cells = cells(line);
    String[] said = cells[0].split(" ", -1);
    Map<String, String> properties = new HashMap<>();
    for (int i = 2; i < said.length; i++) {
      String[] property = said[i].split("=", -1);
      properties.put(property[0], property[1]);
    }
    String actor = said[1].equals("?") ? null : said[1];
    String text = cells[1].isEmpty() ? null : cells[1];
    return post(number, Long.parseLong(said[0]) * MINUTE_MICROS, actor, text, properties);
  }

  static Post post(
      long number, long ts, String actor, String text, Map<String, String> properties) {
    String kind = properties.getOrDefault("by", "member").toUpperCase(Locale.ROOT);
    Act act =
        new Act(
            ts,
            TsPrecision.MS,
            number,
            Long.toString(number),
            "g",
            ActorKind.valueOf(kind),
            Etype.MESSAGE,
            properties.get("reply"),
            properties.get("thread"),
            properties.get("to"),
            text,
            null,
            null,
            null,
            null,
            null,
            Map.of());
    return new Post(actor, act);
  }

  private static String drawn(Linker linker, Post post) {
    return linker
        .link(post)
        .map(link -> link.toEventId() + " " + link.rule().code())
        .orElse("start");
  }

  private static String[] cells(String line) {
    String[] cells = line.split("\\|", -1);
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i].strip();
    }
    return cells;
  }
}
