package org.digitalresidents.concentration;

import java.util.function.Consumer;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.Population;
import org.digitalresidents.stat.Lorenz;

/** Folds the values of one population of a stratum, ascending, into its figures and its curve. */
final class PopulationFold {
  private final Stratum stratum;
  private final Population population;
  private final Spread spread;
  private final long n;
  private final Lorenz lorenz;
  private final Curve curve;

  /** For a population of so many. */
  PopulationFold(
      Stratum stratum,
      Population population,
      Spread spread,
      long n,
      Consumer<ConcentrationCurveRow> points) {
    this.stratum = stratum;
    this.population = population;
    this.spread = spread;
    this.n = n;
    this.lorenz = new Lorenz(n, spread.total());
    this.curve =
        stratum.isToDate() && figuresReason() == null
            ? new Curve(stratum, population, spread.positiveValues(), points)
            : null;
  }

  void see(long value, long count) {
    if (count > 0) {
      lorenz.see(value, count);
      if (curve != null) {
        curve.bend(lorenz);
      }
    }
  }

  ConcentrationRow end(long negativeMembers) {
    if (curve != null) {
      curve.end(lorenz);
    }
    String missing = spread.reason();
    return new ConcentrationRow(
        stratum.communityId(),
        stratum.groupId(),
        stratum.measure(),
        stratum.timeframe(),
        stratum.timeframeStart(),
        population.code(),
        membersReason() == null ? Long.valueOf(n) : null,
        membersReason(),
        missing == null ? Long.valueOf(negativeMembers) : null,
        missing,
        missing == null ? Long.valueOf(spread.total()) : null,
        missing,
        ConcentrationRow.Figures.of(lorenz, figuresReason()),
        spread.currency());
  }

  private String membersReason() {
    boolean isUnknown = population == Population.MEMBERS && !spread.membersKnown();
    return spread.reason() == null && isUnknown ? NullReason.NO_JOINS.code() : spread.reason();
  }

  private String figuresReason() {
    boolean isNothing = membersReason() == null && spread.total() == 0;
    return isNothing ? NullReason.BASE_ZERO.code() : membersReason();
  }
}
