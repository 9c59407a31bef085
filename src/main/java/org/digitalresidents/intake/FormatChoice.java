package org.digitalresidents.intake;

import java.io.Serializable;
import java.util.List;

/**
 * Which format a file is read as.
 *
 * @param formats those it may be
 * @param isGiven whether the user named the one format there is; else content decides
 */
public record FormatChoice(List<LogFormat> formats, boolean isGiven) implements Serializable {
  /** No format has a use for the file. */
  public static final int NONE = -1;

  /** Reads the first of the formats that recognises a file. */
  public static FormatChoice byContent(List<LogFormat> formats) {
    return new FormatChoice(List.copyOf(formats), false);
  }

  /** Reads all as one format. */
  public static FormatChoice of(LogFormat format) {
    return new FormatChoice(List.of(format), true);
  }

  /**
   * Place of the format in {@link #formats}, or {@link #NONE}.
   *
   * @param isNamed whether the file was given by itself, so that it is meant whatever its name
   */
  public int place(Head head, boolean isNamed) {
    if (head.file().isAside() && !isNamed) {
      return NONE;
    }
    if (isGiven) {
      // Where files belong together, what they are tells them apart.
      boolean isTold = !formats.get(0).readsFilesTogether() || formats.get(0).recognizes(head);
      return isTold ? 0 : NONE;
    }
    for (int i = 0; i < formats.size(); i++) {
      if (formats.get(i).recognizes(head)) {
        return i;
      }
    }
    // The first format counts what is empty.
    return head.isBlank() ? 0 : NONE;
  }
}
