package org.digitalresidents.journey;

import java.util.function.Consumer;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.MemberKey;

/**
 * Folds one actor's acts, in (ts, seq, event_id) order, into rows. Holds bounded state: never the
 * acts themselves. A row goes out as soon as it is final, so that a long journey costs no memory.
 *
 * @param <R> the rows, as a record whose components are the columns of one table
 */
public interface JourneyFold<R extends Record> {
  /** Starts a journey; what was held of the last one is forgotten. */
  void begin(MemberKey member, Consumer<R> out);

  /** The next act. */
  void see(Act act);

  /** No more acts: what is still open goes out. */
  void end();
}
