package org.digitalresidents.intake.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.model.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWalkTest {
  private final MemoryFiles files = new MemoryFiles();

  private List<String> stops(boolean isSequence, String json, String... records) {
    InputFile file = files.put("export.json", json);
    List<String> stops = new ArrayList<>();
    Set<String> paths = Set.of(records);
    try (JsonWalk walk =
        isSequence
            ? JsonWalk.openSequence(file, files, 200, paths)
            : JsonWalk.open(file, files, 200, paths)) {
      for (JsonWalk.Stop stop = walk.next(); stop != null; stop = walk.next()) {
        stops.add(
            switch (stop) {
              case FIELD -> walk.path() + "=" + walk.value();
              case RECORD -> walk.path() + ":" + (walk.isTooLong() ? "too long" : record(walk));
              case REST -> "rest " + walk.origin().length();
            });
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return stops;
  }

  private static String record(JsonWalk walk) {
    return new String(
        walk.buffer(), walk.start(), walk.end() - walk.start(), StandardCharsets.UTF_8);
  }

  @Test
  void stopsAtRecordsAndTellsWhatStandsAroundThem() {
    assertThat(
            stops(
                false,
                """
                {"name": "a \\"b\\" \\u4e2d", "chats": {"about": null, "list": [
                  {"id": 7, "messages": [{"x": [1, "]"]} , 5 ], "open": true},
                  {"id": 8, "messages": [], "more": [[1], [2.5e3]]}
                ]}, "last": -1}
                """,
                "chats.list.messages"))
        .containsExactly(
            "name=a \"b\" 中",
            "chats.about=null",
            "chats.list.id=7",
            "chats.list.messages:{\"x\": [1, \"]\"]}",
            "chats.list.messages:5",
            "chats.list.open=true",
            "chats.list.id=8",
            "chats.list.more=1",
            "chats.list.more=2.5e3",
            "last=-1");
  }

  @Test
  void aBrokenRecordSpoilsOnlyItself() {
    assertThat(stops(false, "[{\"a\": tru}, {\"b\": 'x'}, {}]", ""))
        .containsExactly(":{\"a\": tru}", ":{\"b\": 'x'}", ":{}");
  }

  @Test
  void aLongRecordIsCountedAndNotHeld() {
    assertThat(stops(false, "{\"m\": [\"" + "y".repeat(300_000) + "\", {}]}", "m"))
        .containsExactly("m:too long", "m:{}");
  }

  @Test
  void aLongTextAroundRecordsIsPassedOver() {
    assertThat(stops(false, "{\"t\": \"" + "y".repeat(300_000) + "\", \"m\": [1]}", "m"))
        .containsExactly("t=null", "m:1");
  }

  @Test
  void valuesMayFollowOneAnotherWhereThatIsExpected() {
    String two = "{\"a\": 1, \"m\": [1]}\n{\"a\": 2, \"m\": [2]}\n";

    assertThat(stops(true, two, "m")).containsExactly("a=1", "m:1", "a=2", "m:2");
    assertThat(stops(false, two, "m")).containsExactly("a=1", "m:1", "rest 19");
    assertThat(stops(true, "[{\"a\": 1}, {\"a\": 2}]", "")).hasSize(2);
    assertThat(stops(true, "{\"a\": 1} {\"a\": 2}", "")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"m\": [1, 2",
        "{\"m\": [{\"x\": \"]}",
        "{\"m\": [1]",
        "{\"name\": \"ab",
        "[{\"a\": 1}",
      })
  void aFileThatBreaksOffIsRefused(String json) {
    assertThatThrownBy(() -> stops(false, json, "m", ""))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("export.json")
        .hasMessageContaining("nothing of it is imported");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{m: []}", "{\"m\" [1]}", "{\"m\": yes}", "{\"a\": \"\\q\"}"})
  void aFrameThatIsNoJsonIsRefused(String json) {
    assertThatThrownBy(() -> stops(false, json, "m"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("export.json")
        .hasMessageContaining("byte");
  }
}
