package org.digitalresidents.stage;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.digitalresidents.model.StageVariant;

/**
 * What is evidence of which stage.
 *
 * @param byVariant by variant, from the highest stage down, within a stage as written
 */
public record StageRules(Map<StageVariant, List<Evidence>> byVariant) implements Serializable {
  public StageRules {
    byVariant = Map.copyOf(byVariant);
  }

  List<Evidence> of(StageVariant variant) {
    return byVariant.get(variant);
  }

  /** Whether texts must be read to find the evidence. */
  public boolean needsText() {
    return byVariant.values().stream().flatMap(List::stream).anyMatch(Evidence::needsText);
  }
}
