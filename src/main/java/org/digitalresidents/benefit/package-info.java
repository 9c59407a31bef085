/**
 * What members get, and what comes of content: a ledger of what each member received of what
 * members hope for, and whether the work on content goes where the responses are.
 *
 * <p>Reads the acts, spells, helps, replies and posts; writes {@code value_received} and {@code
 * content_value}. Source: definitions E6, J2, §8.2.
 */
package org.digitalresidents.benefit;
