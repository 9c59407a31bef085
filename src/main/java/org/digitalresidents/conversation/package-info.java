/**
 * Along a conversation: who replied to whom. Reads {@code activity}; writes {@code reply}. Only
 * what the source itself says is here; what can be concluded from the order of messages is not.
 */
package org.digitalresidents.conversation;
