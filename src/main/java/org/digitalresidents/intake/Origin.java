package org.digitalresidents.intake;

/**
 * Where a record came from.
 *
 * @param lineNo how many lines, rows or elements of the slice come before it; what is no record,
 *     such as the tags that frame XML rows, does not count; in CSV, whose records span lines and
 *     which is read in one slice, the line of the file, the header's being 0
 * @param offset where it begins in the (unpacked) file; -1 where it is no stretch of bytes
 * @param raw its first bytes, at most {@link #MAX_RAW}; empty where it is no stretch of bytes
 * @param length length of the whole record in bytes
 */
public record Origin(long lineNo, long offset, byte[] raw, long length) {
  /** How many bytes of a rejected record are kept. */
  public static final int MAX_RAW = 64 * 1024;
}
