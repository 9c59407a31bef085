/**
 * What the community is worth to its members: were questions solved, who helped whom, what was
 * shared, which events took place, what became of newcomers. Reads {@code question}, {@code help},
 * {@code post_response} and {@code gathering}; writes {@code value_board} and {@code
 * newcomer_outcome}.
 */
package org.digitalresidents.value;
