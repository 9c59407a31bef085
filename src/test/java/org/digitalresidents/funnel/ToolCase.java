package org.digitalresidents.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.digitalresidents.funnel.FunnelSpec.Ties;
import org.digitalresidents.model.Act;

/**
 * A stream and a funnel, asked of each tool and of us; levels and seconds as {@link OtherToolsTest}
 * draws them.
 */
record ToolCase(List<Act> acts, List<ToolEvent> events, ToolFunnel funnel, boolean isStrict) {
  private static final long SECOND = 1_000_000;

  static ToolCase of(String stream, String funnel, long window) {
    List<Act> acts = stream == null ? List.of() : Stream.acts(stream);
    String[] words = funnel.split(" ", -1);
    boolean isStrict = funnel.endsWith(" strict");
    String excluded = words.length == 3 ? words[2] : "";
    ToolFunnel asked = new ToolFunnel(words[0], window * SECOND, excluded);
    return new ToolCase(acts, ToolEvent.of(acts), asked, isStrict);
  }

  String posthog() {
    PostHog.Person person =
        isStrict ? PostHog.strict(funnel, events) : PostHog.ordered(funnel, events);
    return person.isRemoved() ? "removed" : person.level() + " " + seconds(person.gaps());
  }

  String clickhouse() {
    ClickHouse.Mode mode = isStrict ? ClickHouse.Mode.STRICT_ORDER : ClickHouse.Mode.DEFAULT;
    return Integer.toString(ClickHouse.level(mode, funnel, events));
  }

  String increase() {
    return Integer.toString(ClickHouse.level(ClickHouse.Mode.STRICT_INCREASE, funnel, events));
  }

  String mixpanel() {
    return text(Mixpanel.unique(funnel, events));
  }

  String optimized() {
    return text(Mixpanel.optimized(funnel, events));
  }

  private static String text(Mixpanel.Attempt attempt) {
    if (attempt == null) {
      return "0 []";
    }
    return attempt.isDropped()
        ? attempt.level() + " dropped"
        : attempt.level() + " " + seconds(gaps(attempt.times()));
  }

  String amplitude() {
    List<Long> times =
        isStrict ? Amplitude.exactOrder(funnel, events) : Amplitude.thisOrder(funnel, events);
    return times.size() + " " + seconds(gaps(times));
  }

  String ours() {
    List<String> levels = new ArrayList<>();
    for (Ties ties : Ties.values()) {
      levels.add(Long.toString(Stream.level(spec(ties), acts)));
    }
    return String.join("/", levels);
  }

  /** Seconds from step to step as our row tells them; {@code none} where it tells none. */
  String times(Function<FunnelMemberRow, Map<String, Long>> column) {
    List<FunnelMemberRow> rows = Stream.rows(spec(Ties.ANY), acts);
    Map<String, Long> times = rows.isEmpty() ? null : column.apply(rows.get(0));
    if (times == null) {
      return "none";
    }
    return seconds(gaps(new TreeMap<>(times).values().stream().map(ms -> ms * 1000).toList()));
  }

  FunnelSpec spec(Ties ties) {
    String exclude =
        funnel.excluded().isEmpty()
            ? ""
            : ", 'exclude': [{'when': %s}]".formatted(Stream.is(funnel.excluded().charAt(0)));
    String more =
        "'ties': '%s', 'order': '%s'%s"
            .formatted(
                ties.name().toLowerCase(Locale.ROOT), isStrict ? "strict" : "ordered", exclude);
    return Stream.funnel(funnel.steps(), funnel.window() / SECOND + " s", more);
  }

  private static List<Long> gaps(List<Long> times) {
    List<Long> gaps = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      gaps.add(times.get(i) - times.get(i - 1));
    }
    return gaps;
  }

  private static String seconds(List<Long> micros) {
    return micros.stream().map(gap -> gap / SECOND).toList().toString().replace(" ", "");
  }
}
