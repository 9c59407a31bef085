package org.digitalresidents.funnel;

/**
 * What a row of {@code funnel_member} is about, beside the member.
 *
 * @param spellNo the stay; 0 where the funnel is not bound to stays, or for acts outside any
 * @param groupId the group that is held the same, else '*'
 * @param entryNo the entry, from 1, where each has a row; else 0
 */
record RowKey(long spellNo, String groupId, long entryNo, boolean isOutside) {}
