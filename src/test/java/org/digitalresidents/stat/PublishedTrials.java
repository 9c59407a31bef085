package org.digitalresidents.stat;

/** Data of trials that books and programs print results of. */
final class PublishedTrials {
  /** Weeks of remission with 6-MP: Freireich et al., Blood 21 (1963). */
  static final String SIX_MP =
      "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+";

  /** The same with a placebo. */
  static final String PLACEBO = "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23";

  /** Weeks of remission with chemotherapy kept up: aml in Miller, "Survival analysis" (1981). */
  static final String MAINTAINED = "9 13 13+ 18 23 28+ 31 34 45+ 48 161+";

  /** The same without. */
  static final String NONMAINTAINED = "5 5 8 8 12 16+ 23 27 30 33 43 45";

  private PublishedTrials() {}
}
