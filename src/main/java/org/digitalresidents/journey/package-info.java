/**
 * Along a member: the engine of the one pass over {@code activity}, and the folds every analysis
 * rests on. Reads {@code activity}; writes {@code membership_spell}, {@code member_day}, {@code
 * non_member_day}, {@code order_line}. A fold is plain Java and knows no Spark.
 */
package org.digitalresidents.journey;
