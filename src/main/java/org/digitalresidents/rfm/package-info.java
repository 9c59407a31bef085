/**
 * Who is worth what to the community, as buyer and as member, month by month: recency, frequency
 * and money of purchases, interaction, and the tier (普通, 潜力, 活跃, 核心) that follows from both.
 *
 * <p>Along a member: the fold that writes {@code member_month}. Across the town: reads {@code
 * community}, {@code membership_spell}, {@code member_month}, {@code order_line}, {@code reply},
 * {@code help}, {@code member_centrality} and {@code hero}; writes {@code member_rfm} and {@code
 * rfm_cut}; of {@code member_rfm} alone {@code member_tier}; and of that {@code tier_move}, {@code
 * tier_path} and {@code tier_shape}. Sources: S3:9, S3:5; definitions C1 to C3, B4, B5.
 *
 * <p>A score, a percentile and a tier are seen from the end of a month. What comes later does not
 * change them.
 */
package org.digitalresidents.rfm;
