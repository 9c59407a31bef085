package org.digitalresidents.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorTest {
  /** 112 days reach beyond the day on which a ghost is dissolved. */
  private static final World WORLD = World.of(11, 12, 112, 60);

  @TempDir private static Path folder;

  private static Chronicle chronicle;

  @BeforeAll
  static void write() throws IOException {
    chronicle = Chronicle.of(WORLD, folder.resolve("once"));
  }

  @Test
  void theSameSeedGivesTheSameBytesWhateverTheThreadsTheZoneAndTheLocale() throws IOException {
    World inParts = World.of(11, 12, 30, 20).lasting(30, 150_000);
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();

    Simulator.write(inParts, one, false, 1);
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      Simulator.write(inParts, other, false, 2);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }

    assertThat(inParts.parts()).isEqualTo(6);
    assertThat(files(other)).isEqualTo(files(one)).hasSize(24);
    for (String file : files(one)) {
      assertThat(one.resolve(file)).hasSameBinaryContentAs(other.resolve(file));
    }
  }

  @Test
  void theSampleIsWhatItsCommandMakes() throws IOException {
    Path sample = Path.of("data-sample");
    Path made = folder.resolve("sample");

    Simulator.write(World.standard(20250308, 10_000), made, false, 2);

    for (String file : files(made)) {
      assertThat(sample.resolve(file)).hasSameBinaryContentAs(made.resolve(file));
    }
  }

  @Test
  void anotherSeedGivesAnotherLog() throws IOException {
    Path first = folder.resolve("first");
    Path second = folder.resolve("second");

    Simulator.write(World.of(1, 2, 10, 20), first, false, 1);
    Simulator.write(World.of(2, 2, 10, 20), second, false, 1);

    assertThat(Files.readAllBytes(first.resolve("activity-0000.jsonl")))
        .isNotEqualTo(Files.readAllBytes(second.resolve("activity-0000.jsonl")));
  }

  @Test
  void aShorterLogIsTheBeginningOfALongerOne() throws IOException {
    Chronicle shorter = Chronicle.of(World.of(3, 1, 20, 30), folder.resolve("shorter"));
    Chronicle longer = Chronicle.of(World.of(3, 1, 40, 30), folder.resolve("longer"));

    // What belongs to the last second of the shorter log is not written.
    assertThat(longer.acts().subList(0, shorter.acts().size())).isEqualTo(shorter.acts());
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000, 20_000, 200_000})
  void aLogIsAboutAsLongAsAskedFor(long acts) throws IOException {
    World world = World.standard(5, acts);

    Simulator.Totals totals = Simulator.write(world, folder.resolve("acts" + acts), true, 2);

    assertThat((double) totals.acts()).isCloseTo((double) acts, within(0.2 * acts));
    assertThat(totals.groups()).isEqualTo(world.groups());
  }

  @Test
  void everyLineIsOfTheEventContract() {
    Set<String> columns =
        Arrays.stream(Activity.values()).map(Activity::column).collect(Collectors.toSet());
    Set<String> kinds =
        Arrays.stream(ActorKind.values()).map(ActorKind::code).collect(Collectors.toSet());

    for (JsonNode act : chronicle.acts()) {
      assertThat(columns).containsAll(act::fieldNames);
      assertThat(Etype.ofCode(Chronicle.text(act, "etype"))).isNotNull();
      assertThat(kinds).contains(Chronicle.text(act, "actor_kind"));
      assertThat(Chronicle.text(act, "ts")).matches("2025-..-..T..:..:..[.]...Z");
    }
    assertThat(chronicle.totals().acts()).isEqualTo(chronicle.acts().size());
  }

  @Test
  void everyKindOfActTheCaseTellsOfOccurs() {
    Set<String> etypes =
        chronicle.acts().stream()
            .map(act -> Chronicle.text(act, "etype"))
            .collect(Collectors.toSet());

    assertThat(etypes)
        .contains("join", "leave", "kick", "message", "reply", "reaction", "checkin", "push")
        .contains("poll_vote", "accept", "ugc_submit", "contact_add", "order", "refund")
        .contains("event_propose", "event_rsvp", "event_held", "event_attend");
  }

  @Test
  void eventIdsAreUniqueAndRunInNoOrder() {
    List<String> ids =
        chronicle.acts().stream().map(act -> Chronicle.text(act, "event_id")).toList();
    long ascending = 0;
    for (int i = 1; i < ids.size(); i++) {
      ascending += ids.get(i).compareTo(ids.get(i - 1)) > 0 ? 1 : 0;
    }

    assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    assertThat((double) ascending / ids.size()).isCloseTo(0.5, within(0.1));
  }

  @Test
  void aGroupIsWrittenInOrderOfTimeWithoutTies() {
    Map<String, String> last = new HashMap<>();
    for (JsonNode act : chronicle.acts()) {
      String group = Chronicle.text(act, "event_id").substring(0, 4);
      String ts = Chronicle.text(act, "ts");
      assertThat(ts).isGreaterThan(last.getOrDefault(group, ""));
      last.put(group, ts);
    }
  }

  @Test
  void repliesAndReactionsTakeUpEarlierActsOfTheGroup() {
    Map<String, String> groupOf = new HashMap<>();
    for (JsonNode act : chronicle.acts()) {
      if (act.has("target_event_id")) {
        String target = Chronicle.text(act, "target_event_id");
        assertThat(groupOf.get(target)).isEqualTo(Chronicle.text(act, "group_id"));
      }
      groupOf.put(Chronicle.text(act, "event_id"), Chronicle.text(act, "group_id"));
    }
  }

  @Test
  void onlyThreadedGroupsSayWhatAMessageRepliesTo() {
    for (JsonNode act : chronicle.acts()) {
      int group = Integer.parseInt(Chronicle.text(act, "event_id").substring(1, 4));
      boolean isThreaded = WORLD.kindOf(group) == GroupKind.THREADED;
      boolean saysSo = act.has("thread_id") || Chronicle.text(act, "etype").equals("reply");
      assertThat(saysSo && !isThreaded).isFalse();
    }
  }

  @Test
  void nobodyActsInAGroupTheyHaveLeft() {
    Map<String, Boolean> isIn = new HashMap<>();
    for (JsonNode act : chronicle.acts()) {
      Etype etype = Etype.ofCode(Chronicle.text(act, "etype"));
      String membership = Chronicle.membership(act);
      if (etype == Etype.JOIN) {
        assertThat(isIn.getOrDefault(membership, false)).isFalse();
        isIn.put(membership, true);
      } else if (etype == Etype.LEAVE || etype == Etype.KICK) {
        assertThat(isIn.getOrDefault(membership, true)).isTrue();
        isIn.put(membership, false);
      } else if (etype.isEvidenceOfMembership()) {
        assertThat(isIn.getOrDefault(membership, true)).isTrue();
      }
    }
  }

  @Test
  void refundsNeverExceedTheirOrder() {
    Map<String, Long> left = new HashMap<>();
    for (JsonNode act : chronicle.acts()) {
      String order = Chronicle.text(act, "order_id");
      if (Chronicle.text(act, "etype").equals("order")) {
        left.merge(order, act.get("amount_minor").asLong(), Long::sum);
      } else if (Chronicle.text(act, "etype").equals("refund")) {
        left.merge(order, -act.get("amount_minor").asLong(), Long::sum);
        assertThat(left.get(order)).isNotNegative();
      }
    }
    assertThat(left).hasSizeGreaterThan(300).containsValue(0L);
  }

  @Test
  void aThirdOfTheOrdersIsTiedToAGroup() {
    List<JsonNode> orders =
        chronicle.acts().stream()
            .filter(act -> Chronicle.text(act, "etype").equals("order"))
            .toList();
    double tied = orders.stream().filter(act -> act.has("group_id")).count();

    assertThat(tied / orders.size()).isCloseTo(1 / 3.0, within(0.1));
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
