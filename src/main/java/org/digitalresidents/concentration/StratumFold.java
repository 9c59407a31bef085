package org.digitalresidents.concentration;

import java.util.function.Consumer;
import org.digitalresidents.model.Population;

/**
 * Folds the distinct values of a stratum, ascending, into its rows. Who gave nothing comes first,
 * so that the number of participants is known before the first of them.
 */
final class StratumFold {
  private final Stratum stratum;
  private final Spread spread;
  private final Consumer<ConcentrationRow> rows;
  private final Consumer<ConcentrationCurveRow> points;
  private final PopulationFold members;
  private PopulationFold participants; // none before the first value above 0
  private long idle;
  private long negativeMembers;

  StratumFold(
      Stratum stratum,
      Spread spread,
      Consumer<ConcentrationRow> rows,
      Consumer<ConcentrationCurveRow> points) {
    this.stratum = stratum;
    this.spread = spread;
    this.rows = rows;
    this.points = points;
    this.members = population(Population.MEMBERS, spread.n());
  }

  private PopulationFold population(Population population, long n) {
    return new PopulationFold(stratum, population, spread, n, points);
  }

  /** So many gave so much; of those who gave nothing, so many are left with less. */
  void see(long value, long count, long negative) {
    members.see(value, count);
    if (value == 0) {
      idle = count;
      negativeMembers = negative;
    } else {
      participants().see(value, count);
    }
  }

  private PopulationFold participants() {
    if (participants == null) {
      participants = population(Population.PARTICIPANTS, spread.n() - idle);
    }
    return participants;
  }

  /** No more values. */
  void end() {
    rows.accept(participants().end(negativeMembers));
    if (stratum.isToDate()) {
      rows.accept(members.end(negativeMembers));
    }
  }
}
