package org.digitalresidents.lifetime;

import java.io.Serializable;

/**
 * Where observation ends.
 *
 * @param micros the first instant not seen, in microseconds since 1970
 * @param lastDay the last day of which something is seen, in days since 1970
 * @param lastWeek the last week that is over, numbered as by {@link
 *     org.digitalresidents.time.PeriodNumbers}
 */
record End(long micros, long lastDay, long lastWeek) implements Serializable {}
