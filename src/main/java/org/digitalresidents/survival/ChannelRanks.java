package org.digitalresidents.survival;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.ChiSquare;
import org.digitalresidents.stat.LogRank;
import org.digitalresidents.survival.SurvivalRow.Comparison;

/**
 * Whether channels differ in how long members wait. Who came by no known channel is left out. All
 * channels are there at time 0, so their number is known from then on.
 */
final class ChannelRanks {
  /** Beyond so many a test tells nothing one could act on. */
  private static final int MOST_CHANNELS = 20;

  private final Map<String, Now> channels = new HashMap<>();
  private List<Now> samples = List.of(); // by name, once time 0 is over
  private LogRank test; // null before time 0 is over, and where channels are too many
  private boolean isTooMany;

  /** A channel at this time. */
  private static final class Now {
    private long begins;
    private long happens;
    private long ends;

    void add(long marks, long count) {
      begins += Mark.BEGINS.isIn(marks) ? count : 0;
      happens += Mark.HAPPENS.isIn(marks) ? count : 0;
      ends += Mark.ENDS.isIn(marks) ? count : 0;
    }

    void clear() {
      begins = 0;
      happens = 0;
      ends = 0;
    }
  }

  /** A channel's part of what is at this time. */
  void note(String channel, long marks, long count) {
    boolean isLeftOut = isTooMany || channel.equals(SpellFacts.UNKNOWN_CHANNEL);
    if (isLeftOut) {
      return;
    }
    channels.computeIfAbsent(channel, c -> new Now()).add(marks, count);
    isTooMany = channels.size() > MOST_CHANNELS;
  }

  /** What is at this time is over. */
  void at(long time) {
    if (isTooMany || channels.isEmpty()) {
      return;
    }
    if (test == null) {
      test = new LogRank(channels.size());
      samples = List.copyOf(new TreeMap<>(channels).values()); // sums depend on the order
    }
    long[] begins = new long[samples.size()];
    long[] happens = new long[begins.length];
    long[] ends = new long[begins.length];
    for (int i = 0; i < begins.length; i++) {
      Now sample = samples.get(i);
      begins[i] = sample.begins;
      happens[i] = sample.happens;
      ends[i] = sample.ends;
      sample.clear();
    }
    test.see(time, begins, happens, ends);
  }

  /** The test, or why there is none. */
  Comparison result() {
    if (isTooMany) {
      return none(NullReason.TOO_MANY_COHORTS);
    }
    if (test == null) {
      return none(NullReason.ONE_COHORT);
    }
    return test.obstacle().map(ChannelRanks::reason).map(ChannelRanks::none).orElseGet(this::found);
  }

  private Comparison found() {
    ChiSquare chiSquare = test.test();
    return new Comparison(
        chiSquare.statistic(),
        null,
        Long.valueOf(chiSquare.degreesOfFreedom()),
        chiSquare.pValue());
  }

  static Comparison none(NullReason why) {
    return new Comparison(null, why.code(), null, null);
  }

  private static NullReason reason(LogRank.Obstacle obstacle) {
    return switch (obstacle) {
      case ONE_SAMPLE -> NullReason.ONE_COHORT;
      case NO_EVENTS -> NullReason.NO_EVENTS;
      case NOT_COMPARABLE -> NullReason.NOT_COMPARABLE;
    };
  }
}
