package org.digitalresidents.intake;

import java.io.Serializable;

/**
 * One file of an import.
 *
 * @param uri where it lies
 * @param name its path relative to what was given as input, with forward slashes; stands in tables
 * @param bytes its size
 * @param modifiedMs when it was last changed, to notice a change while it is read
 * @param isGzip whether its first bytes say so; the name does not count
 */
public record InputFile(String uri, String name, long bytes, long modifiedMs, boolean isGzip)
    implements Serializable {
  /** The last part of the name. */
  public String baseName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
