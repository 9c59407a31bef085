/**
 * Where members stop on the way somebody declared. Folds the acts of each member into {@code
 * funnel_member}; writes the declarations down in {@code funnel_step}; reads both and writes {@code
 * cohort_funnel}.
 *
 * <p>{@link org.digitalresidents.funnel.FunnelFold} hands the acts of an instant to a {@link
 * org.digitalresidents.funnel.Scope} (what has a row), which hands them to attempts; an attempt
 * follows chains of steps with {@link org.digitalresidents.funnel.Chains} or, where the order does
 * not matter, {@link org.digitalresidents.funnel.AnyOrder}.
 *
 * <p>What came of attempts is read again group by group: {@link
 * org.digitalresidents.funnel.CohortPass} hands those of a group to a {@link
 * org.digitalresidents.funnel.GroupFunnel}, which counts each member in every cohort with a {@link
 * org.digitalresidents.funnel.CohortTally}.
 */
package org.digitalresidents.funnel;
