package org.digitalresidents.lifetime;

/**
 * BG/NBD: a member may leave after every purchase but the first. So whoever bought once only is
 * certainly still a customer, however long ago that was. Source: Fader, Hardie and Lee (2005).
 *
 * @param r shape of the rates of purchase
 * @param alpha their scale, in the unit of time: the mean rate is r/α
 * @param a with {@code b} the probability to leave: its mean is a/(a+b)
 */
public record BgNbd(double r, double alpha, double a, double b) implements LifetimeModel {
  public BgNbd {
    Parameters.check(r, alpha, a, b);
  }

  @Override
  public Likelihood after(long repeats) {
    return shared().after(repeats, repeats);
  }

  @Override
  public double alive(History history) {
    return shared().alive(history, history.repeats());
  }

  @Override
  public double expected(History history, double time) {
    return shared().expected(history, time, history.repeats());
  }

  @Override
  public double probability(long repeats, double time) {
    return shared().probability(repeats, time, repeats);
  }

  private BetaGeometric shared() {
    return new BetaGeometric(r, alpha, a, b);
  }
}
