package org.digitalresidents.job;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.StreamCapabilities;

/**
 * Puts a file in place of another in one step, so that a reader finds the old or the new: by
 * renaming a finished one over it, where renaming is one step, else by a write that is seen when it
 * is complete.
 *
 * @param suffix of the finished file before it is renamed
 */
record Replacement(byte[] bytes, String suffix) {
  private static final boolean CAN_SYNC_FOLDERS = File.separatorChar == '/';

  /** On a local disk; when it returns, the file would survive a loss of power. */
  void at(Path path) throws IOException {
    Files.createDirectories(path.getParent());
    Path finished = path.resolveSibling(path.getFileName() + suffix);
    try (FileChannel channel =
        FileChannel.open(finished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(finished, path, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(path.getParent());
  }

  /** Makes a local folder's entries survive a loss of power. */
  static void syncFolder(Path folder) throws IOException {
    if (CAN_SYNC_FOLDERS) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** Where Hadoop reaches. */
  void at(org.apache.hadoop.fs.Path path, FileSystem system) throws IOException {
    if (system.hasPathCapability(path, CommonPathCapabilities.ABORTABLE_STREAM)) {
      replaceObject(path, system);
      return;
    }
    org.apache.hadoop.fs.Path finished =
        new org.apache.hadoop.fs.Path(path.getParent(), path.getName() + suffix);
    try (FSDataOutputStream out = system.create(finished, true)) {
      out.write(bytes);
      if (out.hasCapability(StreamCapabilities.HSYNC)) {
        out.hsync();
      }
    }
    URI root = path.toUri();
    FileContext.getFileContext(root, system.getConf())
        .rename(finished, path, Options.Rename.OVERWRITE);
  }

  /** In an object store, where a rename is a copy, and over another object a deletion before it. */
  private void replaceObject(org.apache.hadoop.fs.Path path, FileSystem system) throws IOException {
    FSDataOutputStream out = system.create(path, true);
    try {
      out.write(bytes);
    } catch (IOException e) {
      out.abort();
      throw e;
    }
    out.close();
  }
}
