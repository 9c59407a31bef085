package org.digitalresidents.survival;

import java.util.Optional;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.stat.Curve;

/** A curve's median in days: null with the reason, or with a value; its limits where reached. */
record MedianDays(Double days, String reason, Double low, Double high) {

  static MedianDays of(Curve curve, Optional<NullReason> against) {
    if (against.isPresent()) {
      return new MedianDays(null, against.get().code(), null, null);
    }
    Double days = Elapsed.days(curve.median().time());
    return new MedianDays(
        days,
        days == null ? NullReason.NOT_REACHED.code() : null,
        Elapsed.days(curve.median().lower()),
        Elapsed.days(curve.median().upper()));
  }
}
