package org.digitalresidents.job;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.digitalresidents.intake.InputFile;

/**
 * The unpacked bytes of a file in a zip. A file that is damaged, or unpacks to more than the
 * archive says, is refused as a whole.
 */
final class ZipEntryStream extends FilterInputStream {
  private final ZipArchiveEntry entry;
  private final InputFile file;
  private final Runnable release;
  private final CRC32 checksum = new CRC32();
  private long unpacked;
  private boolean isClosed;

  /**
   * @param release called once, when it is closed
   */
  ZipEntryStream(InputStream in, ZipArchiveEntry entry, InputFile file, Runnable release) {
    super(in);
    this.entry = entry;
    this.file = file;
    this.release = release;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count;
    try {
      count = super.read(into, from, length);
    } catch (IOException | IllegalArgumentException e) {
      throw refused("is damaged after %d unpacked bytes (%s)".formatted(unpacked, e.getMessage()));
    }
    if (count < 0) {
      checkEnd();
    } else {
      unpacked += count;
      checksum.update(into, from, count);
      boolean isMoreThanSaid = entry.getSize() >= 0 && unpacked > entry.getSize();
      if (isMoreThanSaid || ZipArchives.isBomb(entry, unpacked)) {
        throw refused("unpacks to more than the archive says, or an export can hold");
      }
    }
    return count;
  }

  private void checkEnd() {
    boolean isWhole = unpacked == entry.getSize() && checksum.getValue() == entry.getCrc();
    if (!isWhole) {
      throw refused("is damaged: its length or checksum is not what the archive says");
    }
  }

  private RuntimeException refused(String problem) {
    return ZipArchives.refused(file.name(), entry.getName(), problem);
  }

  @Override
  public long skip(long count) throws IOException {
    return Math.max(0, read(new byte[(int) Math.min(count, 1 << 16)]));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    if (!isClosed) {
      isClosed = true;
      try {
        super.close();
      } finally {
        release.run();
      }
    }
  }
}
