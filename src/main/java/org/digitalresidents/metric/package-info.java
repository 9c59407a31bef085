/**
 * Across the town: the base metrics of every group and community by day and week. Reads {@code
 * community}, {@code membership_spell}, {@code member_day}, {@code non_member_day}, {@code
 * order_line}, {@code source_hour}, {@code member_snapshot}; writes {@code community_day}, {@code
 * community_week}, {@code computability}, {@code source_day}, {@code source_coverage}.
 *
 * <p>Each part of the tables above turns into contributions (a community, a group, a member, a day
 * and, of each measure it adds to, a whole number). A fold adds them up along each member, by day
 * and by week, and over members into tallies of a group's periods; running totals along the group
 * give the stocks; ratios come last, from whole numbers only.
 */
package org.digitalresidents.metric;
