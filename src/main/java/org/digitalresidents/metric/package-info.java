/**
 * Across the town: the base metrics of every group and community by day and week. Reads {@code
 * community}, {@code membership_spell}, {@code member_day}, {@code non_member_day}, {@code
 * order_line}, {@code source_hour}, {@code member_snapshot}; writes {@code community_day}, {@code
 * community_week}, {@code computability}, {@code source_day}, {@code source_coverage}.
 *
 * <p>Each part of the tables above turns into contributions (a community, a group, a member, a day
 * and a few whole numbers). They are added up once per member and period, then once per group and
 * period; running totals give the stocks; ratios come last, from whole numbers only.
 */
package org.digitalresidents.metric;
