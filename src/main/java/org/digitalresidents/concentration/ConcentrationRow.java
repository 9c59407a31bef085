package org.digitalresidents.concentration;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.digitalresidents.stat.Lorenz;

/** A row of {@code concentration}. */
record ConcentrationRow(
    String communityId,
    String groupId,
    String measure,
    String timeframe,
    LocalDate timeframeStart,
    String population,
    Long members,
    String membersNullReason,
    Long negativeMembers,
    String negativeMembersNullReason,
    Long total,
    String totalNullReason,
    Figures figures,
    String currency) {

  /** How unequal it is. */
  record Figures(
      Double gini,
      String giniNullReason,
      Double top1PercentShare,
      String top1PercentShareNullReason,
      Double top10PercentShare,
      String top10PercentShareNullReason,
      Double top20PercentShare,
      String top20PercentShareNullReason,
      Double shareGiving50Percent,
      String shareGiving50PercentNullReason,
      Double shareGiving80Percent,
      String shareGiving80PercentNullReason,
      Double effectiveContributors,
      String effectiveContributorsNullReason) {

    /**
     * The figures of a distribution.
     *
     * @param reason why there are none, as a code; null where there are
     */
    static Figures of(Lorenz lorenz, String reason) {
      boolean isKnown = reason == null;
      return new Figures(
          shown(lorenz.gini(), isKnown),
          reason,
          shown(lorenz.shareOfRichest(1), isKnown),
          reason,
          shown(lorenz.shareOfRichest(10), isKnown),
          reason,
          shown(lorenz.shareOfRichest(20), isKnown),
          reason,
          shown(lorenz.smallestShareWith(50), isKnown),
          reason,
          shown(lorenz.smallestShareWith(80), isKnown),
          reason,
          shown(lorenz.effectiveNumber(), isKnown),
          reason);
    }

    private static Double shown(OptionalDouble number, boolean isKnown) {
      return isKnown ? (Double) number.orElseThrow() : null;
    }
  }
}
