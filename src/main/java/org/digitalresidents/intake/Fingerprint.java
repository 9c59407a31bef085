package org.digitalresidents.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Identifies a file by its bytes: SHA-256 of the SHA-256s of its blocks, so that blocks can be
 * hashed in parallel.
 */
public final class Fingerprint {
  /** Fixed: another size would give every file another fingerprint. */
  static final long BLOCK_BYTES = 32L << 20;

  private Fingerprint() {}

  /** A stretch of a file to be hashed. */
  public record Block(InputFile file, int fileNo, long start, long length) implements Serializable {
    /** SHA-256 of the stretch; of one longer than a block, those of its blocks in a row. */
    public byte[] hash(FileAccess access) throws IOException {
      ByteArrayOutputStream hashes = new ByteArrayOutputStream();
      try (InputStream in = access.open(file, start)) {
        long left = length;
        do {
          long some = Math.min(left, BLOCK_BYTES);
          hashes.writeBytes(hash(in, some));
          left -= some;
        } while (left > 0);
      }
      return hashes.toByteArray();
    }

    private byte[] hash(InputStream in, long count) throws IOException {
      MessageDigest digest = sha256();
      byte[] buffer = new byte[1 << 16];
      long left = count;
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException("%s became shorter while it was read".formatted(file.name()));
        }
        digest.update(buffer, 0, read);
        left -= read;
      }
      return digest.digest();
    }
  }

  /**
   * The blocks of files, in order; an empty file has one empty block, and so has one in an archive,
   * which can only be read from its start.
   */
  public static List<Block> blocks(List<InputFile> files) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      InputFile file = files.get(i);
      long most = file.entry() == null ? BLOCK_BYTES : Math.max(1, file.bytes());
      for (long start = 0; start == 0 || start < file.bytes(); start += most) {
        blocks.add(new Block(file, i, start, Math.min(most, file.bytes() - start)));
      }
    }
    return blocks;
  }

  /**
   * Blocks gathered into tasks of about one block's size, so that many small files are few tasks.
   */
  public static List<List<Block>> tasks(List<Block> blocks) {
    List<List<Block>> tasks = new ArrayList<>();
    List<Block> task = new ArrayList<>();
    long bytes = 0;
    for (Block block : blocks) {
      boolean isFull = bytes + block.length() > BLOCK_BYTES || task.size() == Slices.TASK_FILES;
      if (!task.isEmpty() && isFull) {
        tasks.add(List.copyOf(task));
        task.clear();
        bytes = 0;
      }
      task.add(block);
      bytes += block.length();
    }
    if (!task.isEmpty()) {
      tasks.add(List.copyOf(task));
    }
    return tasks;
  }

  /** A file's fingerprint from the hashes of its blocks, in order. */
  public static String of(List<byte[]> hashes) {
    MessageDigest digest = sha256();
    hashes.forEach(digest::update);
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The fingerprint of a file read here and now. */
  public static String of(InputFile file, FileAccess access) throws IOException {
    List<byte[]> hashes = new ArrayList<>();
    for (Block block : blocks(List.of(file))) {
      hashes.add(block.hash(access));
    }
    return of(hashes);
  }

  /** The fingerprint of a text. */
  public static String of(String text) {
    return of(List.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
