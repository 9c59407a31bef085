/**
 * Which part each member plays: asker, answerer, sharer, banterer, lurker and their mixtures.
 *
 * <p>Reads {@code role_feature}; of personas also {@code member_tier}, {@code member_day} and
 * {@code membership_spell}, of replies {@code reply}. Writes {@code role_model}, {@code
 * role_choice}, {@code role_quality}, {@code member_role}, {@code persona}, {@code role_move},
 * {@code role_drift} and {@code role_reply}. Who says nothing is a lurker by rule; who says enough
 * is in the group of members who act alike, where there are such groups: {@link
 * org.digitalresidents.role.Learning} finds them, {@link org.digitalresidents.role.Registry} keeps
 * their names. Sources: S4:9, definitions D, methods §1.
 */
package org.digitalresidents.role;
