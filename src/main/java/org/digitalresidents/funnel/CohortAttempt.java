package org.digitalresidents.funnel;

/**
 * One attempt of a member at a funnel, as cohorts see it.
 *
 * @param isMatured whether it is old enough to count in rates
 * @param sureLevel the last step reached however ties are taken
 * @param reached the steps done, up to the last one reached: a bit each, by place in the funnel
 * @param lastMs milliseconds from the last entry to each step, by its place; {@link
 *     StepTimes#NOT_REACHED} where there is none
 * @param firstMs the same from the first entry
 * @param joinedDay days since 1970-01-01; null where not known
 * @param enteredDay the same; null where not known
 * @param channel null where not known
 */
record CohortAttempt(
    boolean isExcluded,
    boolean isCompleted,
    boolean isMatured,
    long sureLevel,
    int reached,
    long[] lastMs,
    long[] firstMs,
    Integer joinedDay,
    Integer enteredDay,
    String channel) {

  boolean hasReached(int place) {
    return (reached >> place & 1) != 0;
  }
}
