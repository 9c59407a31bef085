/**
 * What a member will do next: whether they are still customers and still here, how many days with
 * orders and active weeks to expect of them, and what they will spend (definitions C4, methods 4).
 *
 * <p>Three readings, each by whatever is in order of time. Along each member {@link
 * org.digitalresidents.lifetime.Histories} turns {@code order_line}, {@code member_day} and {@code
 * membership_spell} into {@code member_history}. Members with the same history are one to a model,
 * so {@link org.digitalresidents.lifetime.ValueModels} adds them up and fits what is left, into
 * {@code value_model}, {@code value_holdout} and {@code value_calibration}. {@link
 * org.digitalresidents.lifetime.MemberValues} then says of each member what the published
 * parameters say, in {@code member_value}.
 *
 * <p>Sources: Schmittlein, Morrison and Colombo, Management Science 33 (1987); Fader, Hardie and
 * Lee, Marketing Science 24 (2005), BG/NBD; Batislam, Denizel and Filiztekin, IJRM 24 (2007),
 * MBG/NBD; Fader, Hardie and Shang, Marketing Science 29 (2010), BG/BB; Fader and Hardie, "The
 * Gamma-Gamma Model of Monetary Value" (2013).
 */
package org.digitalresidents.lifetime;
