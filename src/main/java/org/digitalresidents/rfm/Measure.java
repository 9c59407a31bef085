package org.digitalresidents.rfm;

import java.util.Locale;
import org.digitalresidents.model.RfmMeasure;
import org.digitalresidents.model.TierComponent;

/**
 * What members are compared by. Of each, more is better and 0 or less is nothing: days that have
 * passed are counted from the far end of the time looked at.
 */
enum Measure {
  RECENCY,
  FREQUENCY,
  MONETARY,
  ACTIVE_AGO,
  ACTIVE_DAYS,
  ACTIVITY_POINTS,
  PARTNERS,
  HELP,
  SHARES,
  FEEDBACK,
  REACH,
  /** The weighted mean of the components of interaction. */
  INDEX,
  /** The mean rank of recency, frequency and money. */
  PURCHASES;

  static Measure of(RfmMeasure measure) {
    return valueOf(measure.name());
  }

  static Measure of(TierComponent component) {
    return component == TierComponent.RECENCY ? ACTIVE_AGO : valueOf(component.name());
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
