package org.digitalresidents.conversation;

/**
 * Which stream of acts: what is said in one thread, or in a group outside its threads, or in one
 * one-to-one chat.
 *
 * @param streamId the thread, or the two who chat; "" for a group outside its threads
 */
public record StreamKey(String communityId, String groupId, String streamId) {}
