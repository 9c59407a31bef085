package org.digitalresidents.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders of a benchmark: emptied, counted, read once, linked. */
final class Folders {
  private Folders() {}

  /** An absent folder. */
  static Path gone(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return folder;
  }

  /** Its files, in order. */
  static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static long bytes(Path folder) throws IOException {
    long bytes = 0;
    for (Path file : files(folder)) {
      bytes += Files.size(file);
    }
    return bytes;
  }

  /** Reads all of it, so that whoever comes first finds the pages in memory as others do. */
  static void warm(Path folder) throws IOException {
    for (Path file : files(folder)) {
      try (InputStream in = Files.newInputStream(file)) {
        in.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  /** A second folder with the same files: a lake never changes a file it has written. */
  static Path linked(Path from, Path to) throws IOException {
    gone(to);
    for (Path file : files(from)) {
      Path other = to.resolve(from.relativize(file));
      Files.createDirectories(other.getParent());
      if (file.getFileName().toString().endsWith(".parquet")) {
        Files.createLink(other, file);
      } else {
        Files.copy(file, other);
      }
    }
    return to;
  }
}
