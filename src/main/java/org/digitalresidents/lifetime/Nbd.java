package org.digitalresidents.lifetime;

/**
 * NBD: nobody ever leaves. The yardstick that shows what the other models gain by letting members
 * leave. Source: Ehrenberg, Applied Statistics 8 (1959).
 *
 * <pre>{@code L = (r)_x α^r (α+T)^−(r+x)}</pre>
 *
 * @param r shape of the rates of purchase
 * @param alpha their scale, in the unit of time: the mean rate is r/α
 */
public record Nbd(double r, double alpha) implements LifetimeModel {
  public Nbd {
    Parameters.check(r, alpha);
  }

  @Override
  public Likelihood after(long repeats) {
    double buying = RisingFactorial.log(r, repeats) + r * Math.log(alpha);
    double byR = RisingFactorial.slope(r, repeats) + Math.log(alpha);
    double shape = r + repeats;
    return (last, age, gradient) -> {
      double toAge = Math.log(alpha + age);
      gradient[0] = byR - toAge;
      gradient[1] = r / alpha - shape / (alpha + age);
      return buying - shape * toAge;
    };
  }

  @Override
  public double alive(History history) {
    return 1;
  }

  @Override
  public double expected(History history, double time) {
    return (r + history.repeats()) / (alpha + history.age()) * time;
  }

  @Override
  public double probability(long repeats, double time) {
    return NegativeBinomial.in(time, r, alpha).probability(repeats);
  }
}
