package org.digitalresidents.conversation;

import org.digitalresidents.model.ActorKind;

/**
 * What shows that a question is solved.
 *
 * @param earliest when it was, or the earliest it can have been
 * @param isTimed whether that is known to be when it was
 * @param solverId whose reply it is about; null where not known
 * @param solverKind null where the solver is not known
 */
record Evidence(long earliest, boolean isTimed, String solverId, ActorKind solverKind) {

  /** About a reply, shown at an instant. */
  static Evidence timed(long at, Spoken reply) {
    return new Evidence(at, true, reply.actorId(), reply.kind());
  }
}
