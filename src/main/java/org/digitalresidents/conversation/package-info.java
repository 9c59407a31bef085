/**
 * Along a conversation: what each message does, who replied to whom, who asked, who helped, whether
 * it was solved. Reads {@code activity}; writes {@code reply}, {@code message_act}, {@code
 * question}, {@code help}, {@code post_response} and {@code gathering}.
 *
 * <p>One pass over streams, {@link org.digitalresidents.conversation.ConversationPass}: a thread is
 * a stream, a group outside its threads is one, a one-to-one chat is one.
 */
package org.digitalresidents.conversation;
