package org.digitalresidents.job;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;

/**
 * Input files, on a local disk or wherever Hadoop reaches. Names are taken as they are, never as
 * patterns.
 */
final class HadoopFiles implements FileAccess {
  private static final long serialVersionUID = 1L;

  @Override
  public InputStream open(InputFile file, long offset) throws IOException {
    if (isLocal(file.uri())) {
      InputStream in = Files.newInputStream(Paths.get(URI.create(file.uri())));
      in.skipNBytes(offset);
      return in;
    }
    Path path = new Path(URI.create(file.uri()));
    FSDataInputStream in = path.getFileSystem(configuration()).open(path);
    in.seek(offset);
    return in;
  }

  @Override
  public org.apache.parquet.io.InputFile parquet(InputFile file) throws IOException {
    return isLocal(file.uri())
        ? new LocalInputFile(Paths.get(URI.create(file.uri())))
        : HadoopInputFile.fromPath(new Path(URI.create(file.uri())), configuration());
  }

  private static boolean isLocal(String uri) {
    return uri.startsWith("file:");
  }

  private static Configuration configuration() {
    return SparkHadoopUtil.get().conf();
  }

  /**
   * A file of an import.
   *
   * @param isNamed whether it was given by itself, not found in a folder
   */
  record Found(InputFile file, boolean isNamed) {}

  /**
   * The files given, folders with all in them, each file once however it is given.
   *
   * @throws Failure (input missing) naming every path that is not there
   */
  List<Found> list(List<String> paths) {
    List<String> missing = new ArrayList<>();
    Map<String, Found> found = new LinkedHashMap<>();
    for (String path : paths) {
      try {
        String prefix = paths.size() == 1 ? "" : lastPart(path) + "/";
        Map<String, InputFile> files = files(path);
        boolean isNamed = files.size() == 1 && files.containsKey(lastPart(path));
        files.forEach(
            (name, file) ->
                found.putIfAbsent(file.uri(), new Found(named(file, prefix, name), isNamed)));
      } catch (IOException e) {
        missing.add("%s (%s)".formatted(path, reason(e)));
      }
    }
    if (!missing.isEmpty()) {
      throw new Failure(
          Exit.INPUT_MISSING,
          "Input not found or not readable: %s. Give files or folders that exist."
              .formatted(String.join(", ", missing)));
    }
    return List.copyOf(found.values());
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.NoSuchFileException
            || e instanceof java.io.FileNotFoundException
        ? "no such file or folder"
        : e.toString();
  }

  /** Name of the folder or file a path ends with. */
  static String lastPart(String path) {
    java.nio.file.Path name =
        Paths.get(path.replaceAll("^[A-Za-z][A-Za-z0-9+.-]+:/*", "/"))
            .toAbsolutePath()
            .normalize()
            .getFileName();
    return name == null ? "root" : name.toString();
  }

  private InputFile named(InputFile file, String prefix, String name) {
    return new InputFile(
        file.uri(), null, prefix + name, file.bytes(), file.modifiedMs(), file.isGzip(), null);
  }

  /** Files by their name relative to the path, in the order of names. */
  private Map<String, InputFile> files(String path) throws IOException {
    boolean hasScheme = path.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
    return hasScheme && !isLocal(path) ? remote(path) : local(path);
  }

  private Map<String, InputFile> local(String path) throws IOException {
    java.nio.file.Path root = isLocal(path) ? Paths.get(URI.create(path)) : Paths.get(path);
    java.nio.file.Path real = root.toRealPath();
    Map<String, InputFile> files = new TreeMap<>();
    if (!Files.isDirectory(real)) {
      files.put(root.getFileName().toString(), local(real));
      return files;
    }
    try (var walk = Files.walk(real)) {
      for (java.nio.file.Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(real.relativize(file).toString().replace('\\', '/'), local(file.toRealPath()));
      }
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
    return files;
  }

  private InputFile local(java.nio.file.Path file) throws IOException {
    InputFile plain =
        new InputFile(
            file.toUri().toString(),
            null,
            "",
            Files.size(file),
            Files.getLastModifiedTime(file).toMillis(),
            false,
            null);
    return sniffed(plain);
  }

  private Map<String, InputFile> remote(String path) throws IOException {
    Path root = new Path(URI.create(path));
    var system = root.getFileSystem(configuration());
    FileStatus status = system.getFileStatus(root);
    Map<String, InputFile> files = new TreeMap<>();
    if (status.isFile()) {
      files.put(root.getName(), remote(status));
      return files;
    }
    RemoteIterator<LocatedFileStatus> all = system.listFiles(status.getPath(), true);
    int prefix = status.getPath().toUri().getPath().length() + 1;
    while (all.hasNext()) {
      FileStatus file = all.next();
      files.put(file.getPath().toUri().getPath().substring(prefix), remote(file));
    }
    return files;
  }

  private InputFile remote(FileStatus status) throws IOException {
    return sniffed(
        new InputFile(
            status.getPath().toUri().toString(),
            null,
            "",
            status.getLen(),
            status.getModificationTime(),
            false,
            null));
  }

  private InputFile sniffed(InputFile file) throws IOException {
    try (InputStream in = open(file, 0)) {
      byte[] head = in.readNBytes(2);
      boolean isGzip = head.length == 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
      return new InputFile(file.uri(), null, "", file.bytes(), file.modifiedMs(), isGzip, null);
    } catch (EOFException e) {
      return file;
    }
  }

  /** Whether a file is still what it was when it was listed. */
  boolean isUnchanged(InputFile file) {
    try {
      if (isLocal(file.uri())) {
        java.nio.file.Path path = Paths.get(URI.create(file.uri()));
        return Files.size(path) == file.bytes()
            && Files.getLastModifiedTime(path).toMillis() == file.modifiedMs();
      }
      Path path = new Path(URI.create(file.uri()));
      FileStatus status = path.getFileSystem(configuration()).getFileStatus(path);
      return status.getLen() == file.bytes() && status.getModificationTime() == file.modifiedMs();
    } catch (IOException e) {
      return false;
    }
  }
}
