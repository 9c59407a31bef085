/**
 * How members pass through 新增 → 活跃 → 转化 or leave: competing exits of each stage, and how long they
 * wait for a milestone, with those still waiting counted (definitions B1, methods 5).
 *
 * <p>The fold {@link org.digitalresidents.survival.MilestoneFold} writes {@code spell_milestone}
 * along each member. From it, {@code community} and {@code reply} come {@code stage_exit}, {@code
 * stage_exit_day}, {@code survival} and {@code survival_day}, all of one reading: spells turn into
 * spans on axes of time since instants of their own, spans into points on these, and folds of every
 * cohort go through the points in the order of time, holding a few numbers.
 */
package org.digitalresidents.survival;
