package org.digitalresidents.bench;

import java.util.Map;

/**
 * One process, measured.
 *
 * @param wall seconds from its start to its end
 * @param cpu seconds its threads worked
 * @param peak bytes of memory it held at most (resident, all of the process)
 * @param shuffled bytes its Spark wrote for shuffles
 * @param parts seconds of its parts, by name, in order
 */
record Measured(double wall, double cpu, long peak, long shuffled, Map<String, Double> parts) {}
