/**
 * What words a community uses: how much of a we there is in them, what is doubted, what is called
 * to join in, what is a ritual, which words are a group's own, and how wide its topics are.
 *
 * <p>{@link org.digitalresidents.talk.TalkPass} reads the texts of {@code activity} into counts,
 * {@code post_words}; {@link org.digitalresidents.talk.GroupTermPass} finds {@code group_term}, and
 * {@link org.digitalresidents.talk.Topics} {@code topic_week}, from the terms of members. No text
 * goes further than that. Source: definitions F2, F3; text 004.
 */
package org.digitalresidents.talk;
