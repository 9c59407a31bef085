package org.digitalresidents.lifetime;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.digitalresidents.model.Predictor;

/**
 * All models of one form, of which a fit chooses one.
 *
 * @param parameters their names, in order
 * @param scale which parameter is a time, from 0; below 0 where none is
 * @param model makes the model of given parameters
 */
record Family(
    Predictor predictor,
    List<String> parameters,
    int scale,
    Function<double[], LifetimeModel> model) {

  static final Family BG_NBD =
      new Family(
          Predictor.BG_NBD,
          List.of("r", "alpha", "a", "b"),
          1,
          p -> new BgNbd(p[0], p[1], p[2], p[3]));
  static final Family MBG_NBD =
      new Family(
          Predictor.MBG_NBD,
          List.of("r", "alpha", "a", "b"),
          1,
          p -> new MbgNbd(p[0], p[1], p[2], p[3]));
  static final Family NBD =
      new Family(Predictor.NBD, List.of("r", "alpha"), 1, p -> new Nbd(p[0], p[1]));
  static final Family BG_BB =
      new Family(
          Predictor.BG_BB,
          List.of("alpha", "beta", "gamma", "delta"),
          -1,
          p -> new BgBb(p[0], p[1], p[2], p[3]));

  /** Where a search may start, in logarithms: small, middling and large, and rarely leaving. */
  private static final double[][] STARTS = {
    {0, 0, 0, 0}, {-2, -2, -2, -2}, {2, 2, 2, 2}, {1, 3, 1, 3}
  };

  static Family of(Predictor predictor) {
    return switch (predictor) {
      case BG_NBD -> BG_NBD;
      case MBG_NBD -> MBG_NBD;
      case NBD -> NBD;
      case BG_BB -> BG_BB;
      default -> throw new IllegalArgumentException(predictor + " is fitted to no histories");
    };
  }

  /** The likeliest of these models; groups in a fixed order, those with equal repeats together. */
  Fit fit(List<Group> groups) {
    double longest = groups.stream().mapToDouble(group -> group.history().age()).max().orElse(1);
    return MaximumLikelihood.fit(
        new HistoryLikelihood(model, groups), starts(parameters.size(), scale, longest));
  }

  /** Starts in the scale of the data. */
  static List<double[]> starts(int parameters, int scale, double unit) {
    return Arrays.stream(STARTS)
        .map(
            logs -> {
              double[] start = new double[parameters];
              for (int i = 0; i < parameters; i++) {
                start[i] = Math.exp(logs[i]) * (i == scale ? unit : 1);
              }
              return start;
            })
        .toList();
  }
}
