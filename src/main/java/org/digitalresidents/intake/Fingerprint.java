package org.digitalresidents.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
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
    /** SHA-256 of the stretch. */
    public byte[] hash(FileAccess access) throws IOException {
      MessageDigest digest = sha256();
      byte[] buffer = new byte[1 << 16];
      try (InputStream in = access.open(file, start)) {
        long left = length;
        while (left > 0) {
          int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
          if (read < 0) {
            throw new IOException("%s became shorter while it was read".formatted(file.name()));
          }
          digest.update(buffer, 0, read);
          left -= read;
        }
      }
      return digest.digest();
    }
  }

  /** The blocks of files, in order; an empty file has one empty block. */
  public static List<Block> blocks(List<InputFile> files) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      InputFile file = files.get(i);
      for (long start = 0; start == 0 || start < file.bytes(); start += BLOCK_BYTES) {
        blocks.add(new Block(file, i, start, Math.min(BLOCK_BYTES, file.bytes() - start)));
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
      if (!task.isEmpty() && bytes + block.length() > BLOCK_BYTES) {
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

  /** The hashes of blocks, in order. */
  public static List<byte[]> hashes(List<Block> blocks, FileAccess access) throws IOException {
    List<byte[]> hashes = new ArrayList<>();
    for (Block block : blocks) {
      hashes.add(block.hash(access));
    }
    return hashes;
  }

  /** A file's fingerprint from the hashes of its blocks, in order. */
  public static String of(List<byte[]> hashes) {
    MessageDigest digest = sha256();
    hashes.forEach(digest::update);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
