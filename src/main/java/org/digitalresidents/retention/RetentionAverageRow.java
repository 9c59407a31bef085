package org.digitalresidents.retention;

/** A row of {@code retention_average}. */
record RetentionAverageRow(
    Line line,
    Cell cell,
    long cohorts,
    long eligible,
    Long retained,
    String retainedNullReason,
    Double pooled,
    String pooledNullReason,
    Double pooledLow,
    String pooledLowNullReason,
    Double pooledHigh,
    String pooledHighNullReason,
    Double simple,
    String simpleNullReason,
    Double weightedMixpanel,
    String weightedMixpanelNullReason) {

  static RetentionAverageRow of(Line line, Cell cell, CohortAverage average, Watch watch) {
    Share pooled = watch.share(average.retained(), average.eligible());
    boolean isKnown = pooled.value() != null;
    return new RetentionAverageRow(
        line,
        cell,
        average.cohorts(),
        average.eligible(),
        pooled.part(),
        pooled.partNullReason(),
        pooled.value(),
        pooled.nullReason(),
        pooled.low(),
        pooled.nullReason(),
        pooled.high(),
        pooled.nullReason(),
        isKnown ? average.simple() : null,
        pooled.nullReason(),
        isKnown ? average.weightedMixpanel() : null,
        pooled.nullReason());
  }
}
