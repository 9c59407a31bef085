package org.digitalresidents.journey;

import java.util.function.Consumer;
import org.digitalresidents.model.Act;
import org.digitalresidents.model.MemberKey;

/**
 * Folds one actor's acts, in (ts, seq, event_id) order, into rows. Holds bounded state: never the
 * acts themselves. A row goes out as soon as it is final, so that a long journey costs no memory.
 *
 * <p>A fold may listen to when the member is in. What it hears of an instant comes after all acts
 * of earlier instants and before all acts of later ones; who is in at an instant is settled when
 * the next begins, see {@link InstantFold}.
 *
 * @param <R> the rows, as a record whose components are the columns of one table
 */
public interface JourneyFold<R extends Record> {
  /**
   * Starts a journey; what was held of the last one is forgotten.
   *
   * @param dataEnd until when the data speak, exclusive, in microseconds since 1970; no act is at
   *     or after it
   */
  void begin(MemberKey member, long dataEnd, Consumer<R> out);

  /**
   * The member came in, at {@code stay.start().at()}. Told again where a join at the same instant
   * makes known what was evidence only.
   */
  default void enter(Stay stay) {}

  /** The member left; before {@link #end}, also told of each stay that is still open then. */
  default void leave(Stay stay) {}

  /** The next act. */
  void see(Act act);

  /** No more acts: what is still open goes out. */
  void end();
}
