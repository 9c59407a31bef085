/**
 * The edge: {@link org.digitalresidents.job.Runner} knows the session, the arguments and the clock;
 * {@link org.digitalresidents.job.Lake} is the only one that reads and writes tables; and one file
 * per job, listed in {@link org.digitalresidents.job.Jobs}.
 */
package org.digitalresidents.job;
