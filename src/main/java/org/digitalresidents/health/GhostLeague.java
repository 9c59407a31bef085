package org.digitalresidents.health;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.digitalresidents.model.HealthUnit;

/** Ranks the groups of a community by how surely they are ghost towns. */
final class GhostLeague {
  private static final double HALF = 0.5;

  /** One group, before it has a rank. */
  private record Standing(
      String group, Figure quiet, Figure ads, Figure answered, LocalDate lastExchange) {
    /** Below any bound where nothing is known. */
    double lowerBound() {
      return quiet.isKnown() ? quiet.low() : -1;
    }
  }

  private final String communityId;
  private final LocalDate lastDay;
  private final List<Standing> standings = new ArrayList<>();

  /**
   * A league.
   *
   * @param lastDay of the data
   */
  GhostLeague(String communityId, LocalDate lastDay) {
    this.communityId = communityId;
    this.lastDay = lastDay;
  }

  /**
   * Adds a group.
   *
   * @param quietBelow a week with fewer conversations begun by members is quiet
   * @param lastExchange the last day a member replied to another; null where none did
   */
  void add(
      String group,
      History conversations,
      History ads,
      History answered,
      int quietBelow,
      LocalDate lastExchange) {
    long weeks = conversations.figures().filter(Figure::isKnown).count();
    long quiet =
        conversations
            .figures()
            .filter(figure -> figure.isKnown() && figure.value() < quietBelow)
            .count();
    standings.add(
        new Standing(
            group,
            unlessAbsent(conversations, Figure.quotient(HealthUnit.SHARE, quiet, weeks, 1)),
            together(ads),
            together(answered),
            lastExchange));
  }

  private static Figure together(History history) {
    Figure together =
        Figure.quotient(
            HealthUnit.SHARE,
            history.figures().mapToLong(figure -> orZero(figure.numerator())).sum(),
            history.figures().mapToLong(figure -> orZero(figure.denominator())).sum(),
            1);
    return unlessAbsent(history, together);
  }

  /** The figure; of an index that cannot be known, why. */
  private static Figure unlessAbsent(History history, Figure figure) {
    return history
        .figures()
        .filter(week -> !week.isKnown() && week.denominator() == null)
        .reduce((earlier, later) -> later)
        .map(week -> figure.without(week.valueNullReason()))
        .orElse(figure);
  }

  private static long orZero(Long count) {
    return count == null ? 0 : count;
  }

  /** Tells the groups in order. */
  void tell(Consumer<GhostTownRow> out) {
    Comparator<Standing> byBound = Comparator.comparingDouble(Standing::lowerBound).reversed();
    Comparator<Standing> bySilence =
        Comparator.comparing(
            Standing::lastExchange, Comparator.nullsFirst(Comparator.naturalOrder()));
    standings.sort(byBound.thenComparing(bySilence).thenComparing(Standing::group));
    for (int i = 0; i < standings.size(); i++) {
      out.accept(row(standings.get(i), i + 1));
    }
  }

  private GhostTownRow row(Standing standing, int rank) {
    Figure quiet = standing.quiet();
    Figure ads = standing.ads();
    Figure answered = standing.answered();
    LocalDate last = standing.lastExchange();
    return new GhostTownRow(
        communityId,
        standing.group(),
        rank,
        quiet.denominator(),
        quiet.numerator(),
        quiet.value(),
        quiet.valueNullReason(),
        quiet.low(),
        quiet.high(),
        last,
        last == null ? null : ChronoUnit.DAYS.between(last, lastDay),
        ads.value(),
        ads.valueNullReason(),
        ads.low(),
        ads.denominator(),
        answered.value(),
        answered.valueNullReason(),
        answered.high(),
        answered.denominator(),
        quiet.isKnown() ? quiet.low() > HALF : null);
  }
}
