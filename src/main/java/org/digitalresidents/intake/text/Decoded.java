package org.digitalresidents.intake.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A text of some encoding, in UTF-8. Bytes that are none of that encoding come through as they are,
 * after a byte that no UTF-8 has: so whoever checks finds the record ill-formed, and keeps them.
 */
final class Decoded extends InputStream {
  private static final int CHUNK = 16 * 1024;
  private static final byte NO_UTF8 = (byte) 0xFF;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder();
  private final ByteBuffer encoded = ByteBuffer.allocate(CHUNK).flip();
  private final CharBuffer chars = CharBuffer.allocate(CHUNK);
  private final ByteBuffer utf8 = ByteBuffer.allocate(4 * CHUNK).flip();
  private boolean isOver;

  Decoded(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    encoder
        .onMalformedInput(CodingErrorAction.REPLACE)
        .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  @Override
  public int read() throws IOException {
    return fill() ? utf8.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, utf8.remaining());
    utf8.get(into, from, count);
    return count;
  }

  /** Decodes on until there is something to give; false at the end. */
  private boolean fill() throws IOException {
    while (!utf8.hasRemaining()) {
      if (isOver) {
        return false;
      }
      utf8.clear();
      decode();
      utf8.flip();
    }
    return true;
  }

  private void decode() throws IOException {
    encoded.compact();
    int count = in.read(encoded.array(), encoded.position(), encoded.remaining());
    encoded.position(encoded.position() + Math.max(0, count)).flip();
    isOver = count < 0;
    CoderResult result = decoder.decode(encoded, chars, isOver);
    chars.flip();
    encoder.encode(chars, utf8, false);
    chars.compact(); // half a surrogate pair waits for the other
    if (result.isError()) {
      utf8.put(NO_UTF8);
      for (int i = 0; i < result.length(); i++) {
        utf8.put(encoded.get());
      }
      isOver = false;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
