package org.digitalresidents.funnel;

/**
 * An act as a chain may begin with it.
 *
 * @param ts microseconds since 1970
 * @param joinedAt when the stay in the community began, where that is known; else null
 */
record Entry(long ts, String groupId, String sourceChannel, Long joinedAt) {}
