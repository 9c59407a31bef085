package org.digitalresidents.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;

/**
 * The files under a lake, on a local disk or wherever Hadoop reaches. On a local disk it goes
 * through java.nio, whose rename and lock are atomic; Hadoop's local file system is neither.
 *
 * @param root an absolute URI
 */
record LakeFiles(String root) implements Serializable {
  /** Ends the name of a file that is to be put in place of another, before a number. */
  static final String UNFINISHED = ".tmp-";

  static LakeFiles at(String dir) {
    boolean hasScheme = dir.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
    String uri = hasScheme ? dir : Paths.get(dir).toAbsolutePath().normalize().toUri().toString();
    return new LakeFiles(uri.replaceAll("/+$", ""));
  }

  boolean isLocal() {
    return root.startsWith("file:");
  }

  /** A file's full address. */
  String uri(String relative) {
    return root + "/" + relative;
  }

  java.nio.file.Path local(String relative) {
    java.nio.file.Path path = Paths.get(URI.create(root));
    return relative.isEmpty() ? path : path.resolve(relative);
  }

  /** A file's address for Hadoop, which takes a URI as it is and would encode a text once more. */
  Path path(String relative) {
    String address = relative.isEmpty() ? root : uri(relative);
    return isLocal() ? new Path(URI.create(address)) : new Path(address);
  }

  private FileSystem hadoop() throws IOException {
    return path("").getFileSystem(Hadoop.configuration());
  }

  OutputFile output(String relative) throws IOException {
    if (isLocal()) {
      java.nio.file.Path path = local(relative);
      Files.createDirectories(path.getParent());
      return new LocalOutputFile(path);
    }
    return HadoopOutputFile.fromPath(path(relative), Hadoop.configuration());
  }

  InputFile input(String relative) throws IOException {
    return isLocal()
        ? new LocalInputFile(local(relative))
        : HadoopInputFile.fromPath(path(relative), Hadoop.configuration());
  }

  long bytes(String relative) throws IOException {
    return isLocal()
        ? Files.size(local(relative))
        : hadoop().getFileStatus(path(relative)).getLen();
  }

  boolean exists(String relative) throws IOException {
    return isLocal() ? Files.exists(local(relative)) : hadoop().exists(path(relative));
  }

  void createFolder(String relative) throws IOException {
    if (isLocal()) {
      Files.createDirectories(local(relative));
    } else if (!hadoop().mkdirs(path(relative))) {
      throw new IOException("cannot create " + uri(relative));
    }
  }

  String readText(String relative) throws IOException {
    if (isLocal()) {
      return Files.readString(local(relative));
    }
    try (InputStream in = hadoop().open(path(relative))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Puts a text in place of another in one step: a reader sees the old or the new. */
  void replaceText(String relative, String text) throws IOException {
    String suffix = UNFINISHED + Long.toHexString(System.nanoTime());
    Replacement replacement = new Replacement(text.getBytes(StandardCharsets.UTF_8), suffix);
    if (isLocal()) {
      replacement.at(local(relative));
    } else {
      replacement.at(path(relative), hadoop());
    }
  }

  /** Makes files survive a loss of power; where Hadoop reaches, closing them did. */
  void sync(List<String> relatives) throws IOException {
    if (!isLocal()) {
      return;
    }
    try {
      relatives.parallelStream().map(this::local).forEach(LakeFiles::sync);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (java.nio.file.Path folder :
        new TreeSet<>(relatives.stream().map(this::local).map(p -> p.getParent()).toList())) {
      Replacement.syncFolder(folder);
    }
  }

  private static void sync(java.nio.file.Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean isFolder(String relative) throws IOException {
    return isLocal()
        ? Files.isDirectory(local(relative))
        : exists(relative) && hadoop().getFileStatus(path(relative)).isDirectory();
  }

  /** Names of what lies directly in a folder, sorted; none where it is no folder. */
  List<String> list(String relative) throws IOException {
    List<String> names = new ArrayList<>();
    if (!isFolder(relative)) {
      return names;
    }
    if (isLocal()) {
      try (var stream = Files.newDirectoryStream(local(relative))) {
        stream.forEach(p -> names.add(p.getFileName().toString()));
      }
    } else {
      for (FileStatus status : hadoop().listStatus(path(relative))) {
        names.add(status.getPath().getName());
      }
    }
    names.sort(null);
    return names;
  }

  /** When a file was last changed, in milliseconds since 1970. */
  long modifiedMs(String relative) throws IOException {
    return isLocal()
        ? Files.getLastModifiedTime(local(relative)).toMillis()
        : hadoop().getFileStatus(path(relative)).getModificationTime();
  }

  /** Deletes a file or a folder with all in it. */
  void delete(String relative) throws IOException {
    if (!isLocal()) {
      hadoop().delete(path(relative), true);
      return;
    }
    if (!Files.exists(local(relative))) {
      return;
    }
    try (var walk = Files.walk(local(relative))) {
      for (java.nio.file.Path p : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(p);
      }
    }
  }
}
