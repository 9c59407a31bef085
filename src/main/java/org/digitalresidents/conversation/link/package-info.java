/**
 * Which earlier post a post of a chat follows, where the source does not say it. Knows one stream
 * at a time, as posts; reads and writes no table.
 *
 * <p>{@link org.digitalresidents.conversation.link.LinkerKind} gives linkers. {@code Recent}
 * remembers, {@code Said} is a post as remembered. The rules are the list {@code Ground}, and what
 * they ask is in {@code Moment}. The model weighs {@code PostClue}s and {@code PairClue}s.
 */
package org.digitalresidents.conversation.link;
