/**
 * How unequally members contribute (definitions C5, methods 1.2): messages, help and money, spread
 * over those who gave anything and over all members.
 *
 * <p>Reads {@code community}, {@code membership_spell}, {@code member_day}, {@code order_line} and
 * who helped when; writes {@code concentration} and {@code concentration_curve}. Members turn into
 * counts per distinct value, of which there are few, and a fold goes through these in the order of
 * value, holding a few numbers.
 */
package org.digitalresidents.concentration;
