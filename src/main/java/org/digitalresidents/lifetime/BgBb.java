package org.digitalresidents.lifetime;

/**
 * BG/BB: time is whole periods, of which each is active or not. A member who is still here is
 * active in a period with a probability of their own, beta (α, β) over members, and before every
 * period leaves for good with one of their own, beta (γ, δ). Times are whole numbers of periods:
 * {@code last} is the last active one, {@code age} how many there were, n. Source: Fader, Hardie
 * and Shang (2010).
 *
 * <pre>{@code
 * L = (α)_x (β)_{n−x} / (α+β)_n · (δ)_n / (γ+δ)_n
 *   + Σ_{i=t_x}^{n−1} (α)_x (β)_{i−x} / (α+β)_i · γ (δ)_i / (γ+δ)_{i+1}
 * }</pre>
 *
 * @param alpha with {@code beta} the probability to be active: its mean is α/(α+β)
 * @param gamma with {@code delta} the probability to leave: its mean is γ/(γ+δ)
 */
public record BgBb(double alpha, double beta, double gamma, double delta) implements LifetimeModel {
  public BgBb {
    Parameters.check(alpha, beta, gamma, delta);
  }

  @Override
  public Likelihood after(long repeats) {
    return (last, age, gradient) -> likelihood(repeats, (long) last, (long) age, gradient);
  }

  private double likelihood(long x, long last, long n, double[] gradient) {
    BgBbLives lives = new BgBbLives(this, x, last);
    while (lives.length() < n) {
      lives.endHere();
      lives.goOn();
    }
    return lives.stillGoing(gradient);
  }

  /** The probability to be here in the period after the last observed, n + 1. */
  @Override
  public double alive(History history) {
    return survival(history, 1);
  }

  /** The probability to be here so many periods after the last observed. */
  private double survival(History history, long ahead) {
    long n = (long) history.age();
    double stays =
        RisingFactorial.log(delta, n + ahead) - RisingFactorial.log(gamma + delta, n + ahead);
    return Math.exp(active(history.repeats(), n) + stays - log(history));
  }

  /**
   * In so many whole periods: {@code (α+x)/(α+β+n) Σ_j P(here j periods on)}. A sum where the
   * textbooks have a quotient that is 0/0 at γ = 1.
   */
  @Override
  public double expected(History history, double time) {
    double n = history.age();
    double x = history.repeats();
    double here = alive(history);
    double sum = 0;
    for (long ahead = 1; ahead <= time; ahead++) {
      sum += here;
      here *= (delta + n + ahead) / (gamma + delta + n + ahead);
    }
    return sum * (alpha + x) / (alpha + beta + n);
  }

  @Override
  public double probability(long repeats, double time) {
    long n = (long) time;
    double all = 0;
    for (long i = repeats; i <= n; i++) {
      double more = (double) i - repeats + 1;
      double ways = RisingFactorial.log(more, repeats) - RisingFactorial.log(1, repeats);
      double stays = RisingFactorial.log(delta, i) - RisingFactorial.log(gamma + delta, i);
      double ends = i == n ? 0 : Math.log(gamma / (gamma + delta + i));
      all += Math.exp(ways + active(repeats, i) + stays + ends);
    }
    return all;
  }

  private double log(History history) {
    return likelihood(
        history.repeats(), (long) history.last(), (long) history.age(), new double[4]);
  }

  /** ln of the probability to be active in x given periods of n. */
  private double active(long x, long n) {
    return RisingFactorial.log(alpha, x)
        + RisingFactorial.log(beta, n - x)
        - RisingFactorial.log(alpha + beta, n);
  }
}
