package org.digitalresidents.stat;

/**
 * How much more a word is used here than elsewhere, shrunk by how words are used in general: the
 * log-odds ratio with informative Dirichlet prior, for a word that few use is seldom rare by more
 * than chance.
 *
 * <p>{@code δ = ln (y + α)/(n + α₀ − y − α) − ln (y' + α)/(n' + α₀ − y' − α)}, {@code σ² ≈ 1/(y +
 * α) + 1/(y' + α)}, {@code z = δ/σ}. Source: Monroe, Colaresi and Quinn, "Fightin' Words",
 * Political Analysis 16 (2008), section 3.5.1 on, with the variance they approximate it by.
 *
 * @param delta the log-odds ratio
 * @param z the same in standard errors
 */
public record WeightedLogOdds(double delta, double z) {
  /**
   * Of one word.
   *
   * @param uses here
   * @param others elsewhere
   * @param prior its weight, over 0, of the weight of all words
   */
  public static WeightedLogOdds of(Uses uses, Uses others, Uses prior) {
    double delta = logOdds(uses, prior) - logOdds(others, prior);
    double variance = 1 / (uses.word() + prior.word()) + 1 / (others.word() + prior.word());
    return new WeightedLogOdds(delta, delta / Math.sqrt(variance));
  }

  /**
   * How often a word is used, of how many words.
   *
   * @param word at most all
   */
  public record Uses(double word, double all) {
    public Uses {
      boolean isPart = word >= 0 && word <= all;
      if (!isPart) {
        throw new IllegalArgumentException("%s of %s words is no part".formatted(word, all));
      }
    }
  }

  private static double logOdds(Uses uses, Uses prior) {
    double word = uses.word() + prior.word();
    return Math.log(word / (uses.all() + prior.all() - word));
  }
}
