/**
 * Whether a community is well, and where it is not: activity is not value. Indices of what the
 * brand asks and gives, of belonging, of how safe it is to begin, of noise, of ghost towns and of
 * those who run it, each with its parts, its interval, and what it is held against.
 *
 * <p>A family of indices is one class with a static method from tables to {@link
 * org.digitalresidents.health.IndexPoint}s: counts that add up, or figures with their interval.
 * {@link org.digitalresidents.health.DiagnosisPass} makes all of them into {@code diagnosis} in one
 * reading.
 */
package org.digitalresidents.health;
