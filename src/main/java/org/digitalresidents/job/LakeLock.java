package org.digitalresidents.job;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;

/**
 * Lets one run at a time write to a lake. The operating system frees it when the process dies, so
 * there are no stale locks. It protects lakes on a local disk (or a network disk with working
 * locks); on an object store or HDFS the scheduler must see to it that runs do not overlap.
 */
final class LakeLock implements Closeable {
  private final FileChannel channel;

  private LakeLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock, waiting at most so many seconds.
   *
   * @throws Failure (lock held) saying who holds it
   */
  static LakeLock take(LakeFiles files, String holder, long waitSeconds) throws IOException {
    if (!files.isLocal()) {
      return new LakeLock(null);
    }
    FileChannel channel =
        FileChannel.open(
            files.local("_lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    long deadline = System.nanoTime() + waitSeconds * 1_000_000_000L;
    while (!tryLock(channel)) {
      if (System.nanoTime() >= deadline) {
        String other = files.readText("_lock").strip();
        channel.close();
        throw new Failure(
            Exit.LOCK_HELD,
            "%s is being written by another run (%s). Wait for it, or give %s SECONDS."
                .formatted(files.root(), other, Settings.LOCK_WAIT.flag()));
      }
      sleep();
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)));
    return new LakeLock(channel);
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the lake", e);
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
