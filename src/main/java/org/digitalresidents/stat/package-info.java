/**
 * Formulas with their uncertainty: how sure a share is, how long until something happens, whether
 * groups differ in that. Reads and writes no tables; a caller hands over counts.
 *
 * <p>Plain Java without Spark, but for {@link org.digitalresidents.stat.WilsonColumns}. What takes
 * many subjects is a stream over distinct times in ascending order and holds a few numbers only;
 * but {@link org.digitalresidents.stat.Sample} holds what exact percentiles are asked of. Where a
 * number is not defined it is absent, never NaN, so that the caller can write null and why.
 */
package org.digitalresidents.stat;
