package org.digitalresidents.lifetime;

/**
 * A group with what became of it.
 *
 * @param came how often its members came in the hold-out, together
 * @param going how many of them are going to come by what is plain to see
 */
record Cell(Group group, long came, long going) {}
