package org.digitalresidents.health;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.digitalresidents.model.HealthIndex;

/** The reference bands of all indices. */
public final class Bands implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<HealthIndex, Band> bands;

  Bands(Map<HealthIndex, Band> bands) {
    this.bands = new TreeMap<>(bands);
  }

  /** Those that have one. */
  public Set<HealthIndex> indices() {
    return Set.copyOf(bands.keySet());
  }

  Band of(HealthIndex index) {
    return bands.getOrDefault(index, Band.NONE);
  }
}
