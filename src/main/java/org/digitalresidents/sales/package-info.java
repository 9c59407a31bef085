/**
 * How often and for how much buyers buy (definitions B6, 消费频次与客单价).
 *
 * <p>Reads {@code community}, {@code membership_spell} and {@code order_line}; writes {@code
 * buyer_value}. Buyers and money are read as in {@code community_week}, and come to the same.
 */
package org.digitalresidents.sales;
