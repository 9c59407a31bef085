package org.digitalresidents.funnel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.digitalresidents.journey.ActText;
import org.digitalresidents.model.Act;
import org.digitalresidents.time.EpochMicros;

/**
 * Acts and funnels in a few letters. {@code "A0 B20 AB30"}: an act of kind a at second 0, b at 20,
 * and one that is both at 30; {@code X} and {@code Y} are kinds of their own.
 */
final class Stream {
  private static final long SECOND = 1_000_000;

  private static final Map<String, Act> DRAWN = new HashMap<>();

  private Stream() {}

  /** The acts, in the order written. */
  static List<Act> acts(String letters) {
    List<Act> acts = new ArrayList<>();
    for (String word : letters.strip().split("\\s+", -1)) {
      if (!word.isEmpty()) {
        String[] parts = word.split("(?<=[A-Z])(?=[0-9])", 2);
        acts.add(act(acts.size(), parts[0], Math.round(Double.parseDouble(parts[1]) * SECOND)));
      }
    }
    return acts;
  }

  /** An act that has all the kinds of its letters. */
  static Act act(int seq, String kinds, long micros) {
    return at(DRAWN.computeIfAbsent(kinds, Stream::draw), ActText.micros(0) + micros, seq);
  }

  private static Act draw(String kinds) {
    StringBuilder line = new StringBuilder("view g1 @0");
    kinds.chars().forEach(kind -> line.append(" is_").append((char) kind).append("=yes"));
    return ActText.acts(line.toString()).get(0);
  }

  /** The same act at another time. */
  static Act at(Act act, long ts, long seq) {
    return copy(act, ts, seq, act.attrs());
  }

  private static Act copy(Act act, long ts, long seq, Map<String, String> attrs) {
    return new Act(
        ts,
        act.precision(),
        seq,
        "e" + seq,
        act.groupId(),
        act.actorKind(),
        act.etype(),
        act.targetEventId(),
        act.threadId(),
        act.targetActorId(),
        act.text(),
        act.nChar(),
        act.amountMinor(),
        act.currency(),
        act.orderId(),
        act.sourceChannel(),
        attrs);
  }

  /** The same act with other attributes. */
  static Act with(Act act, Map<String, String> attrs) {
    return copy(act, act.ts(), act.seq(), attrs);
  }

  /**
   * A funnel of one step a letter.
   *
   * @param more further keys, in single quotes for double ones
   */
  static FunnelSpec funnel(String steps, String window, String more) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < steps.length(); i++) {
      all.add("{'name': '%d', 'when': %s}".formatted(i + 1, is(steps.charAt(i))));
    }
    return funnel(
        "{'name': 'f', 'steps': [%s], 'window': '%s'%s}"
            .formatted(String.join(", ", all), window, more.isEmpty() ? "" : ", " + more));
  }

  /** A funnel in JSON, with single quotes. */
  static FunnelSpec funnel(String json) {
    String file = "{\"funnels\": [" + json.replace('\'', '"') + "]}";
    return FunnelFile.read("test.json", file.getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .get(0);
  }

  /** The rule for acts of a kind. */
  static String is(char kind) {
    return "{'attrs': {'is_%s': 'yes'}}".formatted(kind);
  }

  /** The rows of a journey. */
  static List<FunnelMemberRow> rows(FunnelSpec funnel, List<Act> acts) {
    return ActText.fold(new FunnelFold(funnel), ActText.ANN, acts);
  }

  /** The rows of a journey whose data end so many seconds after midnight. */
  static List<FunnelMemberRow> rowsUntil(FunnelSpec funnel, List<Act> acts, double second) {
    long end = ActText.micros(0) + Math.round(second * SECOND);
    return ActText.fold(new FunnelFold(funnel), ActText.ANN, acts, end);
  }

  /** The level of the only row; 0 where there is none. */
  static long level(FunnelSpec funnel, List<Act> acts) {
    List<FunnelMemberRow> rows = rows(funnel, acts);
    return rows.isEmpty() ? 0 : rows.get(0).level();
  }

  /** The acts as they may be written. */
  static String text(List<Act> acts) {
    StringBuilder text = new StringBuilder();
    for (Act act : acts) {
      String kinds = String.join("", new java.util.TreeSet<>(act.attrs().keySet()));
      text.append(' ').append(kinds.replace("is_", ""));
      text.append((act.ts() - ActText.micros(0)) / SECOND);
    }
    return text.toString();
  }

  static long second(java.time.Instant instant) {
    return (EpochMicros.of(instant) - ActText.micros(0)) / SECOND;
  }
}
