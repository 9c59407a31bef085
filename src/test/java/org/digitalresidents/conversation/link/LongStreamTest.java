package org.digitalresidents.conversation.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.digitalresidents.conversation.Link;
import org.digitalresidents.conversation.Linker;
import org.junit.jupiter.api.Test;

/** A stream costs the same memory however long it is and however many speak in it. */
class LongStreamTest {
  private static final int POSTS = 1_000_000;

  /** A million posts held would take ten times as much. */
  private static final long MAX_HELD_BYTES = 16L << 20;

  @Test
  void linksAMillionPostsInBoundedMemory() {
    Linker linker = LinkerKind.RULES.linker(Names.ids());
    long before = usedBytes();

    long links = 0;
    for (int i = 0; i < POSTS; i++) {
      Optional<Link> link =
          linker.link(ChatText.post(i, i * 1_000_000L, actor(i), text(i), Map.of()));
      links += link.isPresent() ? 1 : 0;
    }

    assertThat(links).as("every second post answers the one before").isEqualTo(POSTS / 2);
    assertThat(usedBytes() - before).isLessThan(MAX_HELD_BYTES);
    assertThat(linker.link(ChatText.post(POSTS, 0, "late", null, Map.of()))).isEmpty();
  }

  /** Nobody speaks twice. */
  private static String actor(int number) {
    return "speaker" + number;
  }

  private static String text(int number) {
    return number % 2 == 0 ? null : actor(number - 1) + ": yes";
  }

  private static long usedBytes() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
