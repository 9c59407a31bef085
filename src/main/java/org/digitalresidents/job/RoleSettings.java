package org.digitalresidents.job;

import java.util.List;
import java.util.Map;
import org.digitalresidents.ladder.RungOptions;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;
import org.digitalresidents.role.RoleOptions;

/** The settings of roles. */
final class RoleSettings {
  static final Param<String> MODEL =
      Param.text(
          "model",
          "FROM_RUN",
          "",
          "Tell roles by the groups an earlier run found, named by its run id; without it groups are"
              + " looked for anew, and those of the run before known again.");
  static final Param<Integer> MIN_ACTS =
      Param.whole(
          "min-role-acts",
          RoleOptions.STANDARD.minActs(),
          1,
          "Who asked, answered, shared, joked, thanked and announced less often in a span has no"
              + " role in it.");
  static final Param<Long> SEED =
      Param.seed("role-seed", RoleOptions.STANDARD.seed(), "Where the search for groups starts.");

  static final Param<Integer> RUNG_ACTS =
      Param.whole(
          "rung-acts",
          RungOptions.FEWEST_ACTS,
          1,
          "So many acts in four weeks it takes to stand on the rung light or higher of the ladder.");

  private RoleSettings() {}

  static List<Param<?>> all() {
    return List.of(MODEL, MIN_ACTS, SEED, RUNG_ACTS, ExchangeRates.CURRENCY, ExchangeRates.RATES);
  }

  static RoleOptions options(Args args) {
    return RoleOptions.STANDARD.from(args.get(MIN_ACTS), args.get(SEED));
  }

  /**
   * Refuses the groups of a run that looked at others.
   *
   * @param earlier settings of that run as texts; one that is not there had its default
   */
  static void checkComparable(Args args, Map<String, String> earlier) {
    String text = earlier.getOrDefault(MIN_ACTS.name(), MIN_ACTS.defaultText());
    if (!MIN_ACTS.parse(text).equals(args.get(MIN_ACTS))) {
      throw new Failure(
          Exit.CALLED_WRONGLY,
          "%s %s: that run has %s %s, this one %s. Its groups are of members with so many acts."
              .formatted(MODEL.flag(), args.get(MODEL), MIN_ACTS.flag(), text, args.get(MIN_ACTS)));
    }
  }
}
