/**
 * Tables that people keep beside a community: orders, rosters, profiles. They are read as CSV with
 * fixed names of columns; a table with other names comes in by a mapping.
 *
 * <p>Sources: CSV is RFC 4180; currencies and their minor units are ISO 4217; codes of sex are
 * ISO/IEC 5218; the statuses of orders are those of Shopify's {@code OrderDisplayFinancialStatus},
 * of WooCommerce, and of the trades of Taobao's open platform.
 */
package org.digitalresidents.intake.sheet;
