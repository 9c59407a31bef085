package org.digitalresidents.health;

import java.util.Optional;
import org.digitalresidents.model.HealthIndex;
import org.digitalresidents.model.IndexDirection;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.OutOfBand;
import org.digitalresidents.stat.RobustScale;

/** What a figure is held against, and how it stands there. */
record Position(
    Double referenceLow,
    Double referenceHigh,
    Double ownZ,
    String ownZNullReason,
    Double peerZ,
    String peerZNullReason,
    String outOfBand,
    long weeksOut,
    boolean isFinding) {
  /** Further out than this is an outlier: Iglewicz and Hoaglin, 1993. */
  private static final double OUTLYING = 3.5;

  /** Of a figure that cannot be placed. */
  static Position none(NullReason reason, long weeksOut, Band band) {
    return new Position(
        end(band.low()),
        end(band.high()),
        null,
        reason.code(),
        null,
        reason.code(),
        null,
        weeksOut,
        weeksOut >= band.weeks());
  }

  /**
   * Of a figure that is known, in a complete week.
   *
   * @param own where the group's index usually lies
   * @param peers where it lies among the groups of the week
   * @param ifNoPeers why that may not be known
   */
  static Position of(
      HealthIndex index,
      Figure figure,
      Optional<RobustScale> own,
      Optional<RobustScale> peers,
      NullReason ifNoPeers,
      boolean isOut,
      long weeksOut,
      Band band) {
    Double ownZ = z(index, figure, own);
    Double peerZ = z(index, figure, peers);
    return new Position(
        end(band.low()),
        end(band.high()),
        ownZ,
        ownZ == null ? History.ifNotUsual(index.weeks()).code() : null,
        peerZ,
        peerZ == null ? ifNoPeers.code() : null,
        left(index, figure, isOut, own, peers).code(),
        weeksOut,
        weeksOut >= band.weeks());
  }

  private static Double end(double bound) {
    return Double.isInfinite(bound) ? null : bound;
  }

  private static OutOfBand left(
      HealthIndex index,
      Figure figure,
      boolean isOut,
      Optional<RobustScale> own,
      Optional<RobustScale> peers) {
    if (isOut) {
      return OutOfBand.REFERENCE;
    } else if (isOutlying(index, figure, own)) {
      return OutOfBand.OWN;
    }
    return isOutlying(index, figure, peers) ? OutOfBand.PEERS : OutOfBand.NONE;
  }

  /** By its value far out, and with its whole interval on the worse side of the median. */
  private static boolean isOutlying(HealthIndex index, Figure figure, Optional<RobustScale> usual) {
    Double z = z(index, figure, usual);
    if (z == null || Math.abs(z) < OUTLYING) {
      return false;
    }
    double median = usual.orElseThrow().center();
    IndexDirection direction = index.direction();
    return direction.isWorse(figure.reach().lower() - median)
        && direction.isWorse(figure.reach().upper() - median);
  }

  private static Double z(HealthIndex index, Figure figure, Optional<RobustScale> usual) {
    return usual.map(scale -> scale.z(figure.value(), index.unit().floor())).orElse(null);
  }
}
