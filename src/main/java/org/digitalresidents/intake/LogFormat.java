package org.digitalresidents.intake;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** One format of export that can be imported. Knows no Spark: bytes in, drafts out. */
public interface LogFormat extends Serializable {
  /** The value of --format; of a platform, also what its accounts and events are named after. */
  String name();

  /** What it is, for --help: one sentence, with its full stop. */
  String summary();

  /**
   * Whether a file is of this format, by its content; names count only where the format itself
   * fixes them. At most one format may say so of a file.
   */
  boolean recognizes(Head head);

  /**
   * Whether the ids are those of one platform, and mean nothing elsewhere: then actors and events
   * are called {@code <name>:<id>}. Else they stand as they are.
   */
  boolean isPlatform();

  /** Whether a plain file may be cut between lines, so that several tasks read it. */
  default boolean isSplittable(InputFile file) {
    return false;
  }

  /**
   * Whether what a file means depends on the others, so that a changed file makes all be read
   * again.
   */
  default boolean readsFilesTogether() {
    return false;
  }

  /** Tells how records are read where the user says it; null where the format fixes it. */
  default String mapping() {
    return null;
  }

  /** What the source itself calls the community; null where it does not say. */
  default String communityName(InputFile file, FileAccess access) throws IOException {
    return null;
  }

  /**
   * Makes the reader for an import: where a format needs several files together, what one file must
   * know of the others is gathered here.
   */
  RecordReader reader(List<InputFile> files, FileAccess access, IntakeOptions options)
      throws IOException;
}
