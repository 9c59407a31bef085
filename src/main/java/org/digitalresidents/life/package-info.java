/**
 * The life cycle of members: who is new, stays, falls silent, comes back, leaves (新、留存、沉默、回流、退群),
 * and how sticky a community is. Reads {@code activity}, as a fold, and {@code community}, {@code
 * membership_spell}, {@code member_day}; writes {@code member_state}, {@code community_state},
 * {@code state_move}, {@code stickiness}, {@code active_day_distribution}. Source: definitions B2,
 * A12.
 */
package org.digitalresidents.life;
