package org.digitalresidents.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;

/** How bytes of an input file are reached, on the driver and in tasks alike. */
public interface FileAccess extends Serializable {
  /** The file's bytes from an offset on, as they lie there. */
  InputStream open(InputFile file, long offset) throws IOException;

  /** The file for a Parquet reader. */
  org.apache.parquet.io.InputFile parquet(InputFile file) throws IOException;
}
