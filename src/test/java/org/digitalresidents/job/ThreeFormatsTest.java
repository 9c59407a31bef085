package org.digitalresidents.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.digitalresidents.intake.formats.FormatWriter;
import org.digitalresidents.intake.formats.LogWriter;
import org.digitalresidents.intake.formats.SimpleAct;
import org.digitalresidents.intake.formats.TelegramWriter;
import org.digitalresidents.intake.formats.WecomWriter;
import org.digitalresidents.model.Etype;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One community in three formats is one activity, but for what a format cannot carry. */
class ThreeFormatsTest {
  /** An act as a line. */
  private static final String ACT =
      """
      SELECT concat_ws('¦', epoch_us(ts), group_id, coalesce(actor_id, '-'), actor_kind, etype,
        coalesce(text, '-'), coalesce(target_event_id, '-'),
        coalesce(target_actor_id, '-'),
        coalesce(CASE WHEN etype = 'reaction' THEN attrs['emoji'] ELSE source_channel END, '-'), %s)
      FROM activity""";

  @TempDir Path folder;

  private final List<SimpleAct> acts =
      SimpleAct.read(Path.of("data-sample/activity-0000.jsonl")).subList(0, 4_000);

  @Test
  void ourLogIsReadAsItWasWritten() throws IOException {
    FormatWriter writer = new LogWriter();
    TestLake lake = imported("log", writer);

    assertSame(lake.rows(ACT.formatted("event_id")), expected(writer, UnaryOperator.identity()));
  }

  @Test
  void wecomIsReadAsTheSameActs() throws IOException {
    FormatWriter writer = new WecomWriter();
    TestLake lake = imported("wecom", writer);

    String id =
        "CASE WHEN etype IN ('join', 'leave', 'kick', 'contact_add') THEN '-' ELSE event_id END";
    assertSame(lake.rows(ACT.formatted(id)), expected(writer, ThreeFormatsTest::inWecom));
  }

  private static SimpleAct inWecom(SimpleAct act) {
    return act.in(
        act.group(),
        name -> "wecom:" + WecomWriter.account(name),
        id -> "wecom:" + id,
        act.id() == null ? null : "wecom:" + act.id());
  }

  @Test
  void telegramIsReadAsTheSameActs() throws IOException {
    TelegramWriter writer = new TelegramWriter(acts);
    TestLake lake = imported("telegram", writer);

    assertSame(
        lake.rows(ACT.formatted("event_id")), expected(writer, act -> inTelegram(act, writer)));
  }

  private static SimpleAct inTelegram(SimpleAct act, TelegramWriter writer) {
    String chat = Long.toString(writer.chat(act.group()));
    UnaryOperator<String> message = id -> "telegram:" + chat + "/" + writer.message(id);
    String id =
        act.kind() == Etype.REACTION
            ? "%s/reaction/%s/%s"
                .formatted(message.apply(act.targetId()), act.detail(), writer.account(act.actor()))
            : message.apply(act.id());
    return act.in(chat, name -> "telegram:" + writer.account(name), message, id);
  }

  /** Imports what a writer wrote, every record of it, with one command that names no format. */
  private TestLake imported(String name, FormatWriter writer) throws IOException {
    for (Map.Entry<String, String> file : writer.write(acts).entrySet()) {
      Path path = folder.resolve(name).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    TestLake lake = new TestLake(folder.resolve("lake"));
    lake.run("intake", "--input", folder.resolve(name).toString()).mustBe(0);
    assertThat(lake.rows("SELECT DISTINCT format, records = kept FROM intake_ledger"))
        .containsExactly(name + " | true");
    return lake;
  }

  private List<String> expected(FormatWriter writer, UnaryOperator<SimpleAct> renamed) {
    List<String> lines = new ArrayList<>();
    for (SimpleAct act : acts) {
      SimpleAct carried = writer.carried(act);
      if (carried != null) {
        lines.add(line(renamed.apply(carried)));
      }
    }
    assertThat(lines).hasSizeGreaterThan(acts.size() / 2);
    return lines;
  }

  /** Says what differs, not all there is. */
  private static void assertSame(List<String> found, List<String> expected) {
    List<String> unexpected = without(found, expected);
    List<String> missing = without(expected, found);
    assertThat(unexpected.stream().limit(5)).as("missing: %s", missing).isEmpty();
    assertThat(missing.stream().limit(5)).isEmpty();
  }

  private static List<String> without(List<String> lines, List<String> others) {
    Map<String, Integer> left = new HashMap<>();
    others.forEach(line -> left.merge(line, 1, Integer::sum));
    return lines.stream().filter(line -> left.merge(line, -1, Integer::sum) < 0).toList();
  }

  private static String line(SimpleAct act) {
    return String.join(
        "¦",
        Long.toString(act.ts().toEpochMilli() * 1000),
        Objects.requireNonNullElse(act.group(), "*"),
        Objects.requireNonNullElse(act.actor(), "-"),
        act.actorKind().code(),
        act.kind().code(),
        Objects.requireNonNullElse(act.text(), "-"),
        Objects.requireNonNullElse(act.targetId(), "-"),
        Objects.requireNonNullElse(act.targetActor(), "-"),
        Objects.requireNonNullElse(act.detail(), "-"),
        Objects.requireNonNullElse(act.id(), "-"));
  }
}
