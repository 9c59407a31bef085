/**
 * What members get, and what comes of content: a ledger of what each member received of what
 * members hope for, whether the work on content goes where the responses are, and who responds.
 *
 * <p>Reads the acts, spells, helps, replies, posts and stages; writes {@code value_received},
 * {@code content_value} and {@code content_response}. Source: definitions E6, J2, §8.2.
 */
package org.digitalresidents.benefit;
