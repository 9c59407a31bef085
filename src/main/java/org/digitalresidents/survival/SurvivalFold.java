package org.digitalresidents.survival;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.digitalresidents.model.Milestone;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.AalenJohansen;

/** One cohort's waiting for one milestone, in sum. */
final class SurvivalFold extends StratumFold<SurvivalRow> {
  private static final Map<String, NullReason> MISSING =
      Map.of(
          Milestone.FIRST_ACTIVITY.code(), NullReason.NO_ACTIVITY,
          Milestone.FIRST_ORDER.code(), NullReason.NO_ORDERS,
          Milestone.LEAVE.code(), NullReason.NO_LEAVES,
          Milestone.FIRST_REPLY_RECEIVED.code(), NullReason.NO_REPLIES,
          Milestone.REPLY_TO_FIRST_POST.code(), NullReason.NO_REPLIES);

  private AalenJohansen waiting = new AalenJohansen(1);
  private ChannelRanks channels = new ChannelRanks();

  @Override
  void open() {
    waiting = new AalenJohansen(1);
    channels = new ChannelRanks();
  }

  @Override
  void note(String channel, long marks, long count) {
    if (stratum().isOfAll()) {
      channels.note(channel, marks, count);
    }
  }

  @Override
  void at(long time) {
    waiting.see(time, now(Mark.BEGINS), now(Mark.ENDS), now(Mark.HAPPENS));
    channels.at(time);
  }

  @Override
  void close(Consumer<SurvivalRow> out) {
    checkThatEndsAddUp();
    Optional<NullReason> missing =
        holds(Mark.NO_SOURCE) ? Optional.of(MISSING.get(stratum().subject())) : Optional.empty();
    boolean isKnown = missing.isEmpty();
    MedianDays median = MedianDays.of(waiting.survival(), missing);
    out.accept(
        new SurvivalRow(
            stratum().communityId(),
            stratum().groupId(),
            stratum().subject(),
            stratum().cohortBy(),
            stratum().cohort(),
            total(Mark.BEGINS),
            isKnown ? Long.valueOf(total(Mark.HAPPENS)) : null,
            missing.map(NullReason::code).orElse(null),
            isKnown ? Long.valueOf(total(Mark.ENDS)) : null,
            total(Mark.LATE),
            total(Mark.UNOBSERVED),
            total(Mark.START_UNKNOWN),
            median.days(),
            median.reason(),
            median.low(),
            median.high(),
            fewestAtRisk(),
            missing.map(ChannelRanks::none).orElseGet(this::comparison)));
  }

  private Long fewestAtRisk() {
    return waiting.fewestAtRisk().isPresent()
        ? Long.valueOf(waiting.fewestAtRisk().getAsLong())
        : null;
  }

  private SurvivalRow.Comparison comparison() {
    return stratum().isOfAll() ? channels.result() : ChannelRanks.none(NullReason.COMPARED_IN_ALL);
  }

  private void checkThatEndsAddUp() {
    long ends = total(Mark.HAPPENS) + total(Mark.ENDS);
    boolean allCounted = total(Mark.BEGINS) + total(Mark.UNOBSERVED) == total(Mark.ENTERED);
    if (ends != total(Mark.BEGINS) || !allCounted) {
      throw new IllegalStateException(
          "n ≠ events + censored in survival, %s: %d ≠ %d + %d, with %d not observed of %d"
              .formatted(
                  stratum(),
                  total(Mark.BEGINS),
                  total(Mark.HAPPENS),
                  total(Mark.ENDS),
                  total(Mark.UNOBSERVED),
                  total(Mark.ENTERED)));
    }
  }
}
