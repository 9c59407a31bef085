package org.digitalresidents.life;

import org.digitalresidents.model.LifeState;
import org.digitalresidents.table.Named;

/** How many persons are in a state at the end of a period. */
record Standing(LifeState state) implements Named {
  @Override
  public String name() {
    return state.name();
  }
}
