package org.digitalresidents.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.MemoryFiles;
import org.digitalresidents.intake.RecordingSink;
import org.digitalresidents.intake.log.ActivityLog;
import org.digitalresidents.intake.wecom.Wecom;
import org.digitalresidents.model.ActorKind;
import org.digitalresidents.model.Etype;
import org.junit.jupiter.api.Test;

class FormatWritersTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final List<SimpleAct> acts = SimpleAct.read(Path.of("data-sample/activity-0000.jsonl"));

  @Test
  void theCommunityIsOneInWhichSecondsAreTooCoarse() {
    Map<String, Integer> inSecond = new HashMap<>();
    for (SimpleAct act : acts) {
      inSecond.merge(act.group() + act.ts().getEpochSecond(), 1, Integer::sum);
    }
    int together = inSecond.values().stream().filter(n -> n > 1).mapToInt(n -> n).sum();

    // Counted separately in Python.
    assertThat(acts).hasSize(10_036);
    assertThat(together).isEqualTo(507);
    assertThat(acts.stream().filter(act -> act.ts().toEpochMilli() % 1000 != 0)).hasSize(9_994);
  }

  @Test
  void ourLogCarriesAllButMoney() {
    FormatWriter writer = new LogWriter();

    List<SimpleAct> back = readBack(writer, new ActivityLog());

    // 564 orders and 25 refunds.
    assertThat(back).containsExactlyElementsOf(carried(writer)).hasSize(acts.size() - 564 - 25);
  }

  @Test
  void wecomCarriesWhatItsWriterSays() {
    FormatWriter writer = new WecomWriter();
    List<SimpleAct> back = new ArrayList<>();
    for (SimpleAct act : readBack(writer, new Wecom())) {
      String target = act.targetActor();
      SimpleAct named =
          act.renamed(
              WecomWriter.actor(act.actor()), target == null ? null : WecomWriter.actor(target));
      back.add(act.kind().isActivity() ? named : named.withoutId());
    }

    // Lost are 727 reactions, 154 acceptances, 108 + 36 + 14 of gatherings, and what money tells.
    assertThat(back)
        .containsExactlyInAnyOrderElementsOf(carried(writer))
        .hasSize(acts.size() - 727 - 154 - 108 - 36 - 14 - 564 - 25);
  }

  private List<SimpleAct> carried(FormatWriter writer) {
    return acts.stream().map(writer::carried).filter(Objects::nonNull).toList();
  }

  /** Reads with a format whatever its writer wrote. */
  private List<SimpleAct> readBack(FormatWriter writer, LogFormat format) {
    MemoryFiles files = new MemoryFiles();
    List<SimpleAct> back = new ArrayList<>();
    writer
        .write(acts)
        .forEach(
            (name, text) -> {
              assertThat(files.recognizes(format, files.put(name, text))).as(name).isTrue();
              RecordingSink sink = files.read(format, files.put(name, text));
              assertThat(sink.rejected).as(name).isEmpty();
              sink.acts.forEach(act -> back.add(simple(act)));
            });
    return back;
  }

  private static SimpleAct simple(ActDraft act) {
    boolean isReaction = act.etype() == Etype.REACTION;
    return new SimpleAct(
        act.ts(),
        "*".equals(act.groupId()) ? null : act.groupId(),
        act.actorId(),
        act.actorKind() == null ? ActorKind.MEMBER : act.actorKind(),
        act.etype(),
        act.text(),
        act.targetEventId(),
        act.targetActorId(),
        isReaction ? act.attrs().get("emoji") : act.sourceChannel(),
        act.eventId());
  }

  @Test
  void telegramHasAFileForEachGroup() throws IOException {
    TelegramWriter writer = new TelegramWriter(acts);
    Map<String, String> files = writer.write(acts);

    Map<String, Integer> counts = new HashMap<>();
    for (String text : files.values()) {
      int last = 0;
      for (JsonNode message : MAPPER.readTree(text).get("messages")) {
        assertThat(message.get("id").asInt()).isEqualTo(++last);
        counts.merge(message.path("action").asText("said"), 1, Integer::sum);
        counts.merge("replies", message.has("reply_to_message_id") ? 1 : 0, Integer::sum);
        for (JsonNode reaction : message.path("reactions")) {
          counts.merge("reactions", reaction.get("count").asInt(), Integer::sum);
          assertThat(reaction.get("recent")).hasSize(reaction.get("count").asInt());
        }
      }
    }

    assertThat(files).hasSize(9).containsKey("g000/result.json");
    // 3 709 messages, 1 284 pushes, 1 086 replies, 892 check-ins, 35 submissions, 30 plans; 415
    // leave and 6
    // are kicked.
    assertThat(counts)
        .isEqualTo(
            Map.of(
                "said", 3_709 + 1_284 + 1_086 + 892 + 35 + 30,
                "replies", 1_086,
                "reactions", 727,
                "join_group_by_link", 493,
                "remove_members", 415 + 6));
  }
}
