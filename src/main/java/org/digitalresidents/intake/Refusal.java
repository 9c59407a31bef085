package org.digitalresidents.intake;

import java.io.Serializable;

/**
 * A file of which nothing is imported.
 *
 * @param fileNo its number in the import
 * @param problem why, for people
 */
public record Refusal(int fileNo, String problem) implements Serializable {}
