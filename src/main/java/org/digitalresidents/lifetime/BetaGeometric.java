package org.digitalresidents.lifetime;

/**
 * What BG/NBD and MBG/NBD share. A member buys at random at a rate λ of their own, gamma (r, α)
 * over members, and at every chance to leave does so with a probability of their own, beta (a, b).
 * The models differ only in how many chances k there were after x repeats: x, or x + 1 where one
 * may leave after the very first purchase.
 *
 * <pre>{@code
 * L = (r)_x α^r (b)_k / (a+b)_k ( (α+T)^−(r+x) + [k>0] a/(b+k−1) (α+t_x)^−(r+x) )
 * }</pre>
 *
 * <p>The two terms are added as logarithms, so large x overflow nowhere.
 */
record BetaGeometric(double r, double alpha, double a, double b) {

  LifetimeModel.Likelihood after(long repeats, long chances) {
    double buying = RisingFactorial.log(r, repeats) + r * Math.log(alpha);
    double staying = RisingFactorial.log(b, chances) - RisingFactorial.log(a + b, chances);
    double both = RisingFactorial.slope(a + b, chances);
    double byR = RisingFactorial.slope(r, repeats) + Math.log(alpha);
    double byB = RisingFactorial.slope(b, chances) - both;
    double shape = r + repeats;
    double odds = leavingOdds(chances);
    double perLast = chances == 0 ? 0 : 1 / (b + chances - 1);

    return (last, age, gradient) -> {
      double toAge = Math.log(alpha + age);
      double toLast = Math.log(alpha + last);
      double stays = -shape * toAge;
      double leaves = odds - shape * toLast;
      double left = 1 / (1 + Math.exp(stays - leaves));
      gradient[0] = byR - (1 - left) * toAge - left * toLast;
      gradient[1] = r / alpha - shape * ((1 - left) / (alpha + age) + left / (alpha + last));
      gradient[2] = left / a - both;
      gradient[3] = byB - left * perLast;
      double larger = Math.max(stays, leaves);
      return buying + staying + larger + Math.log1p(Math.exp(-Math.abs(stays - leaves)));
    };
  }

  double alive(History history, long chances) {
    double silence = Math.log((alpha + history.age()) / (alpha + history.last()));
    return 1 / (1 + Math.exp((r + history.repeats()) * silence + leavingOdds(chances)));
  }

  double expected(History history, double time, long chances) {
    NegativeBinomial purchases =
        NegativeBinomial.in(time, r + history.repeats(), alpha + history.age());
    return alive(history, chances) * purchases.whileStaying(a, b + chances);
  }

  double probability(long repeats, double time, long chances) {
    NegativeBinomial purchases = NegativeBinomial.in(time, r, alpha);
    double stayed = Math.exp(RisingFactorial.log(b, chances) - RisingFactorial.log(a + b, chances));
    double left = chances == 0 ? 0 : Math.exp(leavingOdds(chances)) * purchases.atLeast(repeats);
    return stayed * (purchases.probability(repeats) + left);
  }

  /** ln of how much likelier it is to leave at the last chance than to have passed it. */
  private double leavingOdds(long chances) {
    return chances == 0 ? Double.NEGATIVE_INFINITY : Math.log(a / (b + chances - 1));
  }
}
