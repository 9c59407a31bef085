package org.digitalresidents.model;

/**
 * Whose journey it is.
 *
 * @param actorId null for the acts whose actor the source does not name
 */
public record MemberKey(String communityId, String actorId) {}
