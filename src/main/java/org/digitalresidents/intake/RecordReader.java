package org.digitalresidents.intake;

import java.io.IOException;
import java.io.Serializable;

/** Reads slices of one format's files. Made on the driver, used in tasks. */
public interface RecordReader extends Serializable {
  /**
   * Reads the records that begin in a slice, giving each to the sink.
   *
   * @throws org.digitalresidents.model.Failure where the whole file must be refused
   * @throws IOException where its bytes cannot be had
   */
  void read(Slice slice, FileAccess access, RecordSink sink) throws IOException;
}
