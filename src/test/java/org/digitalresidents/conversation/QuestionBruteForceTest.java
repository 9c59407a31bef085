package org.digitalresidents.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.digitalresidents.model.Etype;
import org.digitalresidents.model.Linking;
import org.digitalresidents.time.EpochMicros;
import org.junit.jupiter.api.Test;

/** The fold against {@link BruteForce}, and laws, on random small conversations. */
class QuestionBruteForceTest {
  private static final int CONVERSATIONS = 5_000;
  private static final String[] PEOPLE = {"ann", "bob", "cat", "sue", "hal", "-"};
  private static final String[] SAYINGS = {"answer", "thanks", "other", "answer,thanks", "agree"};
  private static final Instant END = Talk.at("@400");

  @Test
  void isThatOfBruteForce() {
    long solved = 0;
    long asked = 0;
    for (int seed = 0; seed < CONVERSATIONS; seed++) {
      List<Post> posts = Talk.posts(conversation(seed));
      Talk.Told told = Talk.tell(Talk.THREAD, ConversationOptions.STANDARD, END, posts);
      for (Linking linking : Linking.values()) {
        List<String> expected =
            new BruteForce(
                    posts,
                    ConversationOptions.STANDARD.least(linking),
                    ConversationOptions.STANDARD.horizon())
                .questions();
        assertThat(text(told, linking)).as("seed %d, %s", seed, linking).isEqualTo(expected);
        asked += expected.size();
        solved += expected.stream().filter(q -> !q.endsWith("null null")).count();
      }
    }
    assertThat(asked).isGreaterThan(2 * CONVERSATIONS); // they are no empty cases
    assertThat(solved).isBetween(asked / 4, asked);
  }

  /** Where it takes nothing back, and nobody takes up what it says. */
  @Test
  void programsChangeNothingOnceMarked() {
    int compared = 0;
    for (int seed = 0; seed < 2_000; seed++) {
      List<Post> all = Talk.posts(conversation(seed));
      List<Post> people = all.stream().filter(p -> !isProgram(p)).toList();
      boolean isBeside =
          all.stream()
              .filter(p -> isProgram(p))
              .noneMatch(p -> p.act().etype() == Etype.RECALL || isTakenUp(p, people));
      if (isBeside) {
        Talk.Told with = Talk.tell(ConversationOptions.STANDARD, END, all);
        Talk.Told without = Talk.tell(ConversationOptions.STANDARD, END, people);
        assertThat(with.helps()).isEqualTo(without.helps());
        assertThat(with.questions().stream().filter(q -> !q.askerKind().equals("bot")).toList())
            .isEqualTo(without.questions());
        compared += people.size() < all.size() ? 1 : 0;
      }
    }
    assertThat(compared).isGreaterThan(200);
  }

  private static boolean isProgram(Post post) {
    return post.act().actorKind().isProgram();
  }

  private static boolean isTakenUp(Post post, List<Post> by) {
    String id = post.act().eventId();
    return by.stream()
        .map(Post::act)
        .anyMatch(
            act ->
                id.equals(act.targetEventId())
                    || act.attrs().getOrDefault("link", "").startsWith(id + ":"));
  }

  @Test
  void aLaterTimeOnlyMovesTimes() {
    for (int seed = 0; seed < 500; seed++) {
      String[] lines = conversation(seed);
      String[] later = new String[lines.length];
      for (int i = 0; i < lines.length; i++) {
        String[] words = lines[i].split(" ", 5);
        words[3] = "@" + (Integer.parseInt(words[3].substring(1)) + 7 * 24);
        later[i] = String.join(" ", words);
      }
      assertThat(evidence(Talk.tell("@568", later))).isEqualTo(evidence(Talk.tell("@400", lines)));
    }
  }

  private static List<String> evidence(Talk.Told told) {
    return told.questions().stream()
        .map(q -> q.eventId() + q.linking() + q.solvedBy() + q.solverId() + q.status())
        .sorted()
        .toList();
  }

  /** Questions that start conversations; all else follows something told before, or nothing. */
  private static String[] conversation(int seed) {
    Random random = new Random(seed);
    List<String> lines = new ArrayList<>();
    List<String> written = new ArrayList<>();
    int hour = 0;
    int size = 3 + random.nextInt(12);
    for (int i = 0; i < size; i++) {
      hour += 1 + (random.nextInt(4) == 0 ? random.nextInt(50) : random.nextInt(2));
      String who = PEOPLE[random.nextInt(PEOPLE.length)];
      String id = "e" + i;
      int what = random.nextInt(10);
      if (i == 0 || what == 0) {
        lines.add("%s %s message @%d says=question%s".formatted(id, who, hour, kind(who)));
        written.add(id);
      } else if (what < 7) {
        lines.add(
            "%s %s message @%d says=%s%s%s"
                .formatted(
                    id,
                    who,
                    hour,
                    SAYINGS[random.nextInt(SAYINGS.length)],
                    link(written, random),
                    kind(who)));
        written.add(id);
      } else {
        String[] etypes = {"reaction", "reaction", "accept", "recall"};
        String target = written.get(random.nextInt(written.size()));
        String etype = etypes[random.nextInt(etypes.length)];
        lines.add("%s %s %s @%d to=%s".formatted(id, who, etype, hour, target) + kind(who));
      }
    }
    return lines.toArray(String[]::new);
  }

  private static String kind(String who) {
    return who.equals("sue") ? " by=staff" : who.equals("hal") ? " by=bot" : "";
  }

  private static String link(List<String> written, Random random) {
    String to = written.get(random.nextInt(written.size()));
    return switch (random.nextInt(4)) {
      case 0 -> "";
      case 1 -> " link=" + to + ":" + (1 + random.nextInt(9)) / 10.0;
      default -> " to=" + to;
    };
  }

  private static List<String> text(Talk.Told told, Linking linking) {
    TreeMap<String, TreeSet<String>> helpers = new TreeMap<>();
    told.helps().stream()
        .filter(h -> h.linking().equals(linking.code()))
        .forEach(h -> helpers.computeIfAbsent(h.eventId(), q -> new TreeSet<>()).add(h.helperId()));
    return told.questions().stream()
        .filter(q -> q.linking().equals(linking.code()))
        .map(
            q ->
                "%s %s %s %d %s %s %s"
                    .formatted(
                        q.eventId(),
                        micros(q.firstReplyAt()),
                        micros(q.firstMemberReplyAt()),
                        q.replies(),
                        helpers.getOrDefault(q.eventId(), new TreeSet<>()),
                        q.solvedBy(),
                        micros(q.solvedAt())))
        .sorted()
        .toList();
  }

  private static Long micros(Instant at) {
    return at == null ? null : Long.valueOf(EpochMicros.of(at));
  }
}
