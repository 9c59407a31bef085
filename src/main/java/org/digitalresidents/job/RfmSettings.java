package org.digitalresidents.job;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;
import org.digitalresidents.model.RfmMeasure;
import org.digitalresidents.model.RfmSplit;
import org.digitalresidents.model.TierComponent;
import org.digitalresidents.rfm.CutFile;
import org.digitalresidents.rfm.RfmOptions;
import org.digitalresidents.rfm.TierWeights;

/** The settings of scores, tiers and forecasts. */
final class RfmSettings {
  static final Param<String> CUTS =
      Param.text(
          "cuts",
          "FROM_RUN",
          "",
          "Score by the cut points of an earlier run, named by its run id, so that scores compare;"
              + " without it by those of each month itself.");
  static final Param<String> CUT_FILE =
      Param.text(
          "rfm-cuts",
          "FILE",
          "",
          "Score by cut points that a JSON file fixes: for each measure the worst value of each"
              + " score, like {\"frequency\": [1, 2, 3, 5, 10]}.");
  static final Param<Integer> BINS = Param.whole("rfm-bins", 5, 2, "Scores go from 1 to so many.");
  static final Param<Integer> LOOKBACK_DAYS =
      Param.whole("rfm-days", 365, 1, "Orders count for so many days.");
  static final Param<String> MONEY =
      Param.choice(
          "rfm-money",
          "sum",
          "What M is: all a member paid, or the mean of an order.",
          "sum",
          "mean");
  static final Param<String> SPLIT =
      Param.choice(
          "rfm-split",
          "median",
          "From where on R, F and M count as high in the eight segments: above the median, above"
              + " the mean, or by a score above the middle.",
          "median",
          "mean",
          "cut");
  static final Param<Integer> TIER_MONTHS =
      Param.whole(
          "tier-months", 13, 1, "How many of the last complete months have scores and tiers.");
  static final Param<Integer> HOLD_MONTHS =
      Param.whole(
          "tier-hold-months",
          2,
          1,
          "For so many months in a row a lower tier must be due before a member falls to it.");
  static final Param<String> MONTHS_OVER =
      Param.choice(
          "months-over",
          "keep",
          "Whether scores and tiers of months that are over stay in their files while what they"
              + " follow from is as it was, or are computed anew, as where a file is damaged.",
          "keep",
          "anew");
  static final Param<Map<TierComponent, Double>> TIER_WEIGHTS =
      Param.of(
          "tier-weights",
          "NAME=WEIGHT,…",
          TierWeights.text(RfmOptions.STANDARD.weights()),
          "How much each component counts in the index of interaction; what is not named counts 1.",
          TierWeights::read);
  static final Param<Instant> HOLDOUT_FROM =
      Param.instant(
          "holdout-from",
          "",
          "From the day of this instant on, what members do is kept from the models and compared"
              + " with what they foretold; without it the last 91 days.");

  /**
   * What a value is and how many scores there are: scores compare only where these are the same.
   */
  private static final List<Param<?>> OF_SCORES = List.of(MONEY, LOOKBACK_DAYS, BINS);

  private RfmSettings() {}

  static List<Param<?>> all() {
    return List.of(
        CUTS,
        CUT_FILE,
        BINS,
        LOOKBACK_DAYS,
        MONEY,
        SPLIT,
        TIER_MONTHS,
        HOLD_MONTHS,
        MONTHS_OVER,
        TIER_WEIGHTS,
        HOLDOUT_FROM,
        ExchangeRates.CURRENCY,
        ExchangeRates.RATES);
  }

  static void check(Args args) {
    boolean isFixed = !args.get(CUT_FILE).isEmpty();
    if (isFixed && !args.get(CUTS).isEmpty()) {
      throw new Failure(
          Exit.CALLED_WRONGLY,
          "Give one of %s and %s, not both.".formatted(CUTS.flag(), CUT_FILE.flag()));
    }
    if (isFixed) {
      fixedCuts(args);
    }
    ExchangeRates.of(args);
  }

  /** The cut points of the file. */
  static Map<RfmMeasure, List<Long>> fixedCuts(Args args) {
    SettingFile file = SettingFile.at(new HadoopFiles(), args.get(CUT_FILE));
    return CutFile.read(file.name(), file.bytes());
  }

  /**
   * Refuses cut points of a run that measured otherwise.
   *
   * @param earlier settings of that run as texts; one that is not there had its default
   */
  static void checkComparable(Args args, Map<String, String> earlier) {
    for (Param<?> param : OF_SCORES) {
      String text = earlier.getOrDefault(param.name(), param.defaultText());
      if (!param.parse(text).equals(args.get(param))) {
        throw new Failure(
            Exit.CALLED_WRONGLY,
            "%s %s: that run has %s %s, this one %s. Scores compare only where it is the same."
                .formatted(CUTS.flag(), args.get(CUTS), param.flag(), text, args.get(param)));
      }
    }
  }

  static RfmOptions options(Args args, ZoneId zone) {
    return RfmOptions.STANDARD
        .in(zone)
        .over(args.get(TIER_MONTHS), args.get(HOLD_MONTHS))
        .scoredTo(args.get(BINS))
        .lookingBack(args.get(LOOKBACK_DAYS))
        .paying(RfmOptions.Money.valueOf(args.get(MONEY).toUpperCase(Locale.ROOT)))
        .splitBy(RfmSplit.valueOf(args.get(SPLIT).toUpperCase(Locale.ROOT)))
        .weighing(args.get(TIER_WEIGHTS));
  }
}
