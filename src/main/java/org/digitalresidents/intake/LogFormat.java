package org.digitalresidents.intake;

import java.io.IOException;
import java.util.List;

/** One format of export that can be imported. Knows no Spark: bytes in, acts out. */
public interface LogFormat {
  /** The value of --format. */
  String name();

  /** What it is, for --help: one sentence, with its full stop. */
  String summary();

  /**
   * Whether the format has a use for a file found in a folder; what it does not read is listed as
   * skipped. A file the caller named itself is read without asking.
   */
  boolean reads(InputFile file);

  /** Whether a file may be cut between lines, so that several tasks read it. */
  boolean isSplittable(InputFile file);

  /**
   * Whether what a file means depends on the others, so that a changed file makes all be read
   * again.
   */
  default boolean readsFilesTogether() {
    return false;
  }

  /**
   * Makes the reader for an import: where a format needs several files together, what one file must
   * know of the others is gathered here.
   */
  RecordReader reader(List<InputFile> files, FileAccess access, IntakeOptions options)
      throws IOException;
}
