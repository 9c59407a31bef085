package org.digitalresidents.conversation;

import org.digitalresidents.model.LinkRule;

/**
 * That a post replies to, or goes on from, an earlier one.
 *
 * @param toEventId the earlier post
 * @param confidence how often links of this kind are right, in (0, 1]
 */
public record Link(String toEventId, LinkRule rule, double confidence) {}
