package org.digitalresidents.health;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.digitalresidents.model.HealthIndex;

/** The reference bands of all indices. */
public final class Bands implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<HealthIndex, Band> bands;

  Bands(Map<HealthIndex, Band> bands) {
    this.bands = new TreeMap<>(bands);
  }

  Band of(HealthIndex index) {
    return bands.getOrDefault(index, Band.NONE);
  }
}
