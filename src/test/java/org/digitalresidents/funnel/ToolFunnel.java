package org.digitalresidents.funnel;

/**
 * A funnel as the other tools are asked for it.
 *
 * @param steps a letter for the kind of each step
 * @param window the longest time from the first step to the last, in microseconds, inclusive
 * @param excluded kinds that must not happen between any two steps
 */
record ToolFunnel(String steps, long window, String excluded) {
  int size() {
    return steps.length();
  }
}
