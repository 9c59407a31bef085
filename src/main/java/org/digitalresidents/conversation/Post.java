package org.digitalresidents.conversation;

import org.digitalresidents.model.Act;

/**
 * An act of a conversation with who did it.
 *
 * @param actorId null where the source names nobody
 */
public record Post(String actorId, Act act) {}
