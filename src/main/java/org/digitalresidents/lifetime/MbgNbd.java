package org.digitalresidents.lifetime;

/**
 * MBG/NBD: a member may leave after every purchase, the first as well. Of the many who buy once and
 * never again it says so, where {@link BgNbd} calls all of them customers. Source: Batislam,
 * Denizel and Filiztekin (2007).
 *
 * @param r shape of the rates of purchase
 * @param alpha their scale, in the unit of time: the mean rate is r/α
 * @param a with {@code b} the probability to leave: its mean is a/(a+b)
 */
public record MbgNbd(double r, double alpha, double a, double b) implements LifetimeModel {
  public MbgNbd {
    Parameters.check(r, alpha, a, b);
  }

  @Override
  public Likelihood after(long repeats) {
    return shared().after(repeats, repeats + 1);
  }

  @Override
  public double alive(History history) {
    return shared().alive(history, history.repeats() + 1);
  }

  @Override
  public double expected(History history, double time) {
    return shared().expected(history, time, history.repeats() + 1);
  }

  @Override
  public double probability(long repeats, double time) {
    return shared().probability(repeats, time, repeats + 1);
  }

  private BetaGeometric shared() {
    return new BetaGeometric(r, alpha, a, b);
  }
}
