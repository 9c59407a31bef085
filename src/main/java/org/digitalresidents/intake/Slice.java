package org.digitalresidents.intake;

import java.io.Serializable;

/**
 * A stretch of a file that one task reads: the records that <em>begin</em> in {@code [start, end)}.
 *
 * @param fileNo position of the file in the import
 * @param sliceNo position of the slice in the file
 */
public record Slice(InputFile file, int fileNo, int sliceNo, long start, long end)
    implements Serializable {
  public boolean isFirst() {
    return start == 0;
  }
}
