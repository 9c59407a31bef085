package org.digitalresidents.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.io.LocalInputFile;
import org.digitalresidents.intake.text.Unpacked;

/** Input files that stand in memory, or in a local folder. */
public final class MemoryFiles implements FileAccess {
  private static final long serialVersionUID = 1L;

  public static final IntakeOptions OPTIONS =
      new IntakeOptions(
          "town",
          false,
          Instant.parse("1990-01-01T00:00:00Z"),
          Instant.parse("2100-01-01T00:00:00Z"),
          1 << 20,
          ZoneId.of("Asia/Shanghai"),
          null,
          null);

  private final HashMap<String, byte[]> contents = new HashMap<>();

  public InputFile put(String name, String text) {
    return put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public InputFile put(String name, byte[] bytes) {
    contents.put(name, bytes);
    boolean isGzip = bytes.length > 1 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    return new InputFile(name, null, name, bytes.length, 0, isGzip, null);
  }

  public static InputFile local(Path path) {
    try {
      String name = path.getFileName().toString();
      return new InputFile(path.toUri().toString(), null, name, Files.size(path), 0, false, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  public static Slice whole(InputFile file) {
    return new Slice(file, 0, 0, 0, file.bytes());
  }

  /** Whether a format takes a file for its own. */
  public boolean recognizes(LogFormat format, InputFile file) {
    try (InputStream in = Unpacked.open(file, this, 0)) {
      return format.recognizes(new Head(file, in.readNBytes(Head.MAX_BYTES)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads files that belong together, each in one slice, in their order. */
  public RecordingSink read(LogFormat format, List<InputFile> files, IntakeOptions options) {
    RecordingSink sink = new RecordingSink();
    try {
      RecordReader reader = format.reader(files, this, options);
      for (InputFile file : files) {
        reader.read(whole(file), this, sink);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sink;
  }

  /** Reads a file as a format does, in one slice. */
  public RecordingSink read(LogFormat format, InputFile file) {
    return read(format, file, OPTIONS);
  }

  public RecordingSink read(LogFormat format, InputFile file, IntakeOptions options) {
    RecordingSink sink = new RecordingSink();
    try {
      format.reader(List.of(file), this, options).read(whole(file), this, sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sink;
  }

  @Override
  public InputStream open(InputFile file, long offset) throws IOException {
    byte[] bytes = contents.get(file.uri());
    if (bytes == null) {
      InputStream in = Files.newInputStream(Path.of(java.net.URI.create(file.uri())));
      in.skipNBytes(offset);
      return in;
    }
    return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
  }

  @Override
  public org.apache.parquet.io.InputFile parquet(InputFile file) {
    return new LocalInputFile(Path.of(java.net.URI.create(file.uri())));
  }
}
