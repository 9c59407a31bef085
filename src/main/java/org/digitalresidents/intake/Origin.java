package org.digitalresidents.intake;

/**
 * Where a record came from.
 *
 * @param lineNo its line or row within the slice, from 0
 * @param offset where it begins in the (unpacked) file; -1 where it is no stretch of bytes
 * @param raw its first bytes, at most {@link #MAX_RAW}; empty where it is no stretch of bytes
 * @param length length of the whole record in bytes
 */
public record Origin(long lineNo, long offset, byte[] raw, long length) {
  /** How many bytes of a rejected record are kept. */
  public static final int MAX_RAW = 64 * 1024;
}
