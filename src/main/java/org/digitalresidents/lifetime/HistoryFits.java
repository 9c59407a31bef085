package org.digitalresidents.lifetime;

import static org.digitalresidents.model.ModelChoice.CHOSEN;
import static org.digitalresidents.model.ModelChoice.LESS_LIKELY;
import static org.digitalresidents.model.ModelChoice.YARDSTICK;

import java.util.List;
import java.util.Map;
import org.digitalresidents.model.ModelChoice;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.Predictor;
import org.digitalresidents.model.ValueSample;

/**
 * Fits the models of an aspect to the histories of a community's members, and holds them against
 * what came.
 *
 * <p>Of orders, BG/NBD or MBG/NBD is chosen, whichever makes the histories likelier; where they are
 * even, MBG/NBD, as communities are full of people who come once. Where neither is fitted and the
 * search says that nobody is seen to stop, it is NBD, in which nobody does; where the search merely
 * failed, it is none.
 */
final class HistoryFits {
  private static final Map<Aspect, List<Family>> FAMILIES =
      Map.of(
          Aspect.ORDERS, List.of(Family.BG_NBD, Family.MBG_NBD, Family.NBD),
          Aspect.WEEKS, List.of(Family.BG_BB));

  private final Subject subject;
  private final Ends ends;
  private final List<Cell> cells;
  private final List<Group> groups;
  private final long members;

  HistoryFits(Subject subject, Ends ends, List<Cell> cells) {
    this.subject = subject;
    this.ends = ends;
    this.cells = cells;
    this.groups = cells.stream().map(Cell::group).toList();
    this.members = groups.stream().mapToLong(Group::members).sum();
  }

  void tell(FitRows out) {
    List<Fitted> all = FAMILIES.get(subject.aspect()).stream().map(this::fit).toList();
    for (Fitted fitted : all) {
      fitted.rows(subject, members, groups.size(), choice(fitted, all)).forEach(out::accept);
      new Calibration(subject, groups).rows(fitted).forEach(out::accept);
      if (subject.sample() == ValueSample.CALIBRATION) {
        new Holdout(subject, ends, cells).rows(fitted).forEach(out::accept);
      }
    }
    if (subject.sample() == ValueSample.CALIBRATION && subject.aspect() == Aspect.ORDERS) {
      new Holdout(subject, ends, cells).rowsOfLastRate().forEach(out::accept);
    }
  }

  private Fitted fit(Family family) {
    boolean isRepeated = groups.stream().anyMatch(group -> group.history().repeats() > 0);
    if (!isRepeated) {
      return Fitted.none(family.predictor(), family.parameters(), NullReason.NO_REPEATS);
    }
    return Fitted.of(family.predictor(), family.parameters(), family.fit(groups));
  }

  private static ModelChoice choice(Fitted fitted, List<Fitted> all) {
    return switch (fitted.predictor()) {
      case NBD -> isNobodySeenToStop(all) ? CHOSEN : YARDSTICK;
      case BG_NBD -> chosen(fitted.logLikelihood() > all.get(1).logLikelihood());
      case MBG_NBD -> chosen(fitted.logLikelihood() >= all.get(0).logLikelihood());
      default -> CHOSEN;
    };
  }

  private static boolean isNobodySeenToStop(List<Fitted> all) {
    boolean isStoppingFitted =
        all.stream().anyMatch(other -> other.predictor() != Predictor.NBD && other.isUsable());
    return !isStoppingFitted && all.stream().anyMatch(Fitted::isWithoutStopping);
  }

  private static ModelChoice chosen(boolean isLikelier) {
    return isLikelier ? CHOSEN : LESS_LIKELY;
  }
}
