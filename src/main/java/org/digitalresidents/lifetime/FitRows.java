package org.digitalresidents.lifetime;

/** Where the rows of a fit go. */
interface FitRows {
  void accept(ValueModelRow row);

  void accept(ValueHoldoutRow row);

  void accept(ValueCalibrationRow row);
}
