package org.digitalresidents.intake;

import java.io.Serializable;
import java.util.Locale;

/**
 * One file of an import, which may lie in a zip archive.
 *
 * @param uri where it, or the archive, lies
 * @param entry its path in the archive; null where it lies by itself
 * @param name its path relative to what was given as input, with forward slashes; stands in tables
 * @param bytes its size
 * @param modifiedMs when it, or the archive, was last changed, to notice a change while it is read
 * @param isGzip whether its first bytes say so; the name does not count
 * @param encoding of its text, as Java names it; null for UTF-8
 */
public record InputFile(
    String uri,
    String entry,
    String name,
    long bytes,
    long modifiedMs,
    boolean isGzip,
    String encoding)
    implements Serializable {
  /** The last part of the name. */
  public String baseName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** The last part of the folder's name; empty where there is no folder. */
  public String folderName() {
    int end = name.lastIndexOf('/');
    return end < 0 ? "" : name.substring(name.lastIndexOf('/', end - 1) + 1, end);
  }

  /**
   * Whether it is hidden, explains the others, or lies under a folder {@code truth}, where the
   * simulator keeps what it knows and a log does not say: not read unless named by itself.
   */
  public boolean isAside() {
    String path = "/" + name.toLowerCase(Locale.ROOT);
    String base = path.substring(path.lastIndexOf('/') + 1);
    boolean isHidden = path.contains("/_") || path.contains("/.");
    boolean isTruth = path.contains("/truth/");
    boolean isExplanation = base.startsWith("readme") || base.startsWith("license");
    boolean isBeside = isExplanation || base.endsWith(".md") || base.endsWith(".crc");
    return isHidden || isTruth || isBeside;
  }

  /** Whether its bytes are the text itself, so that reading may begin anywhere. */
  public boolean isPlain() {
    return entry == null && !isGzip && encoding == null;
  }
}
