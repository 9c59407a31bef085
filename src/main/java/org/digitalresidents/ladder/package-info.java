/**
 * The ladder of taking part (阶梯式互动参与): on which rung each member stands, who rises, where people
 * get stuck, and what the next step is. Reads {@code role_feature}, {@code community}; writes
 * {@code member_rung}, {@code rung_move}, {@code rung_level}. Source: S4:20, definitions G6.
 */
package org.digitalresidents.ladder;
