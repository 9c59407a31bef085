package org.digitalresidents.concentration;

import java.util.function.Consumer;
import org.digitalresidents.model.Population;
import org.digitalresidents.stat.Lorenz;

/** The points of one Lorenz curve: where it bends, or every percent where it bends often. */
final class Curve {
  /** A curve of a hundred percents has no more points than 101. */
  private static final int MOST_BENDS = 99;

  private static final int PERCENT = 100;

  private final Stratum stratum;
  private final Population population;
  private final boolean isByPercent;
  private final Consumer<ConcentrationCurveRow> out;
  private long points;

  /** For so many distinct values above 0. */
  Curve(
      Stratum stratum,
      Population population,
      long positiveValues,
      Consumer<ConcentrationCurveRow> out) {
    this.stratum = stratum;
    this.population = population;
    this.isByPercent = positiveValues > MOST_BENDS;
    this.out = out;
    point(0, 0);
  }

  /** A value has been seen. */
  void bend(Lorenz lorenz) {
    if (!isByPercent) {
      point(lorenz.memberShare(), lorenz.share());
    }
  }

  /** All values have been seen. */
  void end(Lorenz lorenz) {
    if (isByPercent) {
      for (int percent = 1; percent <= PERCENT; percent++) {
        point((double) percent / PERCENT, lorenz.shareOfPoorest(percent).orElseThrow());
      }
    }
  }

  private void point(double memberShare, double totalShare) {
    out.accept(
        new ConcentrationCurveRow(
            stratum.communityId(),
            stratum.groupId(),
            stratum.measure(),
            stratum.timeframe(),
            stratum.timeframeStart(),
            population.code(),
            points++,
            memberShare,
            totalShare));
  }
}
