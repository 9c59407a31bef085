/**
 * Who stands out in a community, as what and on what evidence, and on how few its help rests. Reads
 * {@code community}, {@code help}, {@code question}, {@code reply}, {@code spell_milestone}, {@code
 * member_day}, {@code post_response}, {@code gathering}, {@code order_line} and {@code
 * member_centrality}; writes {@code hero} and {@code help_dependency}. Sources: S4:19, definitions
 * G1 to G5, methods 2.
 *
 * <p>What members did comes as points, one under another; all of a community and as-of meet in one
 * task, member by member, and of a member only counts are kept.
 */
package org.digitalresidents.hero;
