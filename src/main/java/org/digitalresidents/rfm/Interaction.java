package org.digitalresidents.rfm;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.digitalresidents.model.InteractionParts;
import org.digitalresidents.model.TierComponent;

/** Where the percentile of each component of interaction stands. */
final class Interaction {
  static final Map<TierComponent, InteractionParts> PERCENTILES = percentiles();

  private Interaction() {}

  private static Map<TierComponent, InteractionParts> percentiles() {
    Map<TierComponent, InteractionParts> fields = new EnumMap<>(TierComponent.class);
    for (TierComponent component : TierComponent.values()) {
      fields.put(component, percentile(component));
    }
    return Collections.unmodifiableMap(fields);
  }

  private static InteractionParts percentile(TierComponent component) {
    return switch (component) {
      case RECENCY -> InteractionParts.ACTIVE_AGO_PERCENTILE;
      case ACTIVE_DAYS -> InteractionParts.ACTIVE_DAYS_PERCENTILE;
      case PARTNERS -> InteractionParts.PARTNER_PERCENTILE;
      case HELP -> InteractionParts.HELP_PERCENTILE;
      case SHARES -> InteractionParts.SHARE_PERCENTILE;
      case FEEDBACK -> InteractionParts.FEEDBACK_PERCENTILE;
      case REACH -> InteractionParts.REACH_PERCENTILE;
    };
  }
}
