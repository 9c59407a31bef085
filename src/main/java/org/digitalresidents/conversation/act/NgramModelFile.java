package org.digitalresidents.conversation.act;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.digitalresidents.conversation.act.NgramModel.Head;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.SpeechAct;

/**
 * A model as one file: a mark, the version, the range of runs, for each act what was learnt, the
 * weights other than nought, and a check sum. The same model always gives the same bytes.
 */
public final class NgramModelFile {
  private static final byte[] MARK = "dr-acts\n".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 1;
  private static final int MOST_HEADS = SpeechAct.values().length;

  private NgramModelFile() {}

  public static byte[] write(NgramModel model) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(MARK);
      out.writeInt(VERSION);
      out.writeInt(Ngrams.BITS);
      out.writeInt(Ngrams.LONGEST);
      out.writeInt(model.heads().size());
      for (int i = 0; i < model.heads().size(); i++) {
        writeHead(out, model.heads().get(i));
        writeWeights(out, model, i);
      }
      out.writeLong(checkSum(bytes.toByteArray(), bytes.size()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void writeHead(DataOutputStream out, Head head) throws IOException {
    out.writeUTF(head.act().code());
    out.writeDouble(head.intercept());
    out.writeDouble(head.slope());
    out.writeDouble(head.shift());
    out.writeDouble(head.threshold());
    out.writeInt(head.examples());
    out.writeDouble(head.precision());
    out.writeDouble(head.recall());
  }

  private static void writeWeights(DataOutputStream out, NgramModel model, int head)
      throws IOException {
    List<Integer> buckets = new ArrayList<>();
    for (int bucket = 0; bucket < Ngrams.BUCKETS; bucket++) {
      if (model.weight(head, bucket) != 0) {
        buckets.add(bucket);
      }
    }
    out.writeInt(buckets.size());
    for (int bucket : buckets) {
      out.writeInt(bucket);
      out.writeFloat(model.weight(head, bucket));
    }
  }

  /**
   * Reads a model.
   *
   * @param fileName what the file is called, for messages
   * @throws Failure where it is no such file, is damaged, or is of another version
   */
  public static NgramModel read(String fileName, byte[] bytes) {
    int length = bytes.length - Long.BYTES;
    boolean isMarked =
        length > MARK.length && Arrays.equals(MARK, Arrays.copyOf(bytes, MARK.length));
    if (!isMarked) {
      throw failure(fileName, "is no model of message acts", null);
    }
    if (ByteBuffer.wrap(bytes).getLong(length) != checkSum(bytes, length)) {
      throw failure(fileName, "is damaged: its check sum does not fit", null);
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      in.skipNBytes(MARK.length);
      int version = in.readInt();
      boolean isOurs = in.readInt() == Ngrams.BITS && in.readInt() == Ngrams.LONGEST;
      if (version != VERSION || !isOurs) {
        throw failure(
            fileName, "is of version " + version + ", this program reads " + VERSION, null);
      }
      return read(in);
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw failure(fileName, "cannot be read: " + e.getMessage(), e);
    }
  }

  private static NgramModel read(DataInputStream in) throws IOException {
    int count = in.readInt();
    if (count < 1 || count > MOST_HEADS) {
      throw new IOException(count + " acts");
    }
    List<Head> heads = new ArrayList<>();
    float[] weights = new float[Ngrams.BUCKETS * count];
    for (int i = 0; i < count; i++) {
      heads.add(readHead(in));
      int entries = in.readInt();
      for (int entry = 0; entry < entries; entry++) {
        weights[in.readInt() * count + i] = in.readFloat();
      }
    }
    return new NgramModel(heads, weights);
  }

  private static Head readHead(DataInputStream in) throws IOException {
    return new Head(
        SpeechAct.valueOf(in.readUTF().toUpperCase(Locale.ROOT)),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readDouble(),
        in.readInt(),
        in.readDouble(),
        in.readDouble());
  }

  private static long checkSum(byte[] bytes, int length) {
    CRC32 sum = new CRC32();
    sum.update(bytes, 0, length);
    return sum.getValue();
  }

  private static Failure failure(String fileName, String problem, Exception cause) {
    String message = fileName + " " + problem + "; train it anew with the job train-acts.";
    return new Failure(Failure.Exit.INCOMPATIBLE, message, cause);
  }
}
