package org.digitalresidents.job;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.text.Unpacked;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;

/**
 * Finds the files of an import: those given, all in folders given, all in zip archives among them.
 * Names are taken as they are, never as patterns; how a file is packed is told by its first bytes.
 *
 * @param encoding of texts that do not say; null for UTF-8
 * @param skipsBad whether an archive that is refused is only noted
 * @param notes takes what people are to know of files that are not read, or once only
 */
record InputListing(FileAccess access, String encoding, boolean skipsBad, Consumer<String> notes) {
  /**
   * A file of an import.
   *
   * @param isNamed whether it was given by itself, not found in a folder or an archive
   * @param problem why nothing of it can be read; null where it can
   */
  record Found(InputFile file, boolean isNamed, String problem) {}

  /** Tells nothing, and fails where anything is refused. */
  static InputListing silent(FileAccess access, String encoding) {
    return new InputListing(access, encoding, false, note -> {});
  }

  /** Bytes enough to tell how a file is packed. */
  private static final int SNIFFED = 4;

  /**
   * The files, each once however it is given.
   *
   * @throws Failure (input missing) naming every path that is not there or cannot be read
   */
  List<Found> list(List<String> paths) {
    List<String> missing = new ArrayList<>();
    Map<String, Found> found = new LinkedHashMap<>();
    for (String path : paths) {
      try {
        Map<String, InputFile> files = files(path, missing);
        boolean isNamed = files.size() == 1 && files.containsKey(lastPart(path));
        boolean isOnly = paths.size() == 1;
        String prefix = isOnly || isNamed ? "" : lastPart(path) + "/";
        for (Map.Entry<String, InputFile> file : files.entrySet()) {
          String name = prefix + file.getKey();
          String inside = isOnly && isNamed ? "" : name + "/";
          try {
            add(file.getValue(), name, inside, isNamed, found);
          } catch (IOException e) {
            missing.add("%s (%s)".formatted(isNamed ? path : name, reason(e)));
          }
        }
      } catch (FileSystemException e) {
        boolean isBelow = e.getFile() != null && !e.getFile().endsWith(path);
        missing.add("%s (%s)".formatted(isBelow ? e.getFile() : path, reason(e)));
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

  /**
   * @param inside what the names of the files of an archive begin with
   */
  private void add(
      InputFile file, String name, String inside, boolean isNamed, Map<String, Found> found)
      throws IOException {
    try {
      addAll(file, name, inside, isNamed, found);
    } catch (Failure e) {
      if (!skipsBad) {
        throw e;
      }
      found.putIfAbsent(
          file.uri(), new Found(packed(file, name, new byte[0]), isNamed, e.getMessage()));
    }
  }

  private void addAll(
      InputFile file, String name, String inside, boolean isNamed, Map<String, Found> found)
      throws IOException {
    byte[] head = head(file);
    if (!isZip(head)) {
      put(file.uri(), new Found(packed(file, name, head), isNamed, null), found);
      return;
    }
    Map<String, Found> entries = new LinkedHashMap<>();
    for (InputFile entry : ZipArchives.list(file, name)) {
      Found in = new Found(entry(entry, inside, name), false, null);
      entries.put(file.uri() + "!" + entry.entry(), in);
    }
    entries.forEach((key, in) -> put(key, in, found));
  }

  private void put(String key, Found file, Map<String, Found> found) {
    Found before = found.putIfAbsent(key, file);
    if (before != null) {
      notes.accept(
          "%s is the same file as %s: it is read once."
              .formatted(file.file().name(), before.file().name()));
    }
  }

  /** A file in an archive; an archive in it is refused. */
  private InputFile entry(InputFile entry, String inside, String archive) throws IOException {
    byte[] head = head(entry);
    InputFile file = packed(entry, inside + entry.name(), head);
    if (isZip(head) || file.isGzip()) {
      throw ZipArchives.refused(archive, entry.entry(), "is an archive itself");
    }
    return file;
  }

  private static boolean isZip(byte[] head) {
    boolean isPk = head.length == SNIFFED && head[0] == 'P' && head[1] == 'K';
    return isPk && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
  }

  private byte[] head(InputFile file) throws IOException {
    try (InputStream in = access.open(file, 0)) {
      return in.readNBytes(SNIFFED);
    }
  }

  /** Notes files that another program may still be writing: recent, and within a line. */
  void noteUnfinished(List<Found> found, Instant now) throws IOException {
    List<String> names = new ArrayList<>();
    for (Found one : found) {
      Instant changed = Instant.ofEpochMilli(one.file().modifiedMs());
      boolean isRecent = Duration.between(changed, now).abs().toMinutes() < 1;
      if (isRecent && one.problem() == null && !isWhole(one.file())) {
        names.add(one.file().name());
      }
    }
    if (!names.isEmpty()) {
      notes.accept(
          "Perhaps still being written, for they changed within a minute and their last line does not end: %s. Import what has grown again: only what is new will enter."
              .formatted(ImportFiles.some(names)));
    }
  }

  /** Whether a plain file ends as one does that is complete; true of any other. */
  private boolean isWhole(InputFile file) throws IOException {
    if (!file.isPlain() || file.bytes() == 0) {
      return true;
    }
    try (InputStream in = access.open(file, Math.max(0, file.bytes() - SNIFFED))) {
      String end = new String(in.readNBytes(SNIFFED), StandardCharsets.ISO_8859_1);
      return end.equals("PAR1") || "\n\r}]>".indexOf(end.charAt(end.length() - 1)) >= 0;
    }
  }

  /** The file, with how its bytes are to be read. */
  private InputFile packed(InputFile file, String name, byte[] head) throws IOException {
    boolean isGzip = head.length >= 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
    InputFile raw =
        new InputFile(
            file.uri(), file.entry(), name, file.bytes(), file.modifiedMs(), isGzip, null);
    byte[] text = isGzip ? unpackedHead(raw) : head;
    String inEncoding = Unpacked.encoding(text, encoding);
    return new InputFile(
        raw.uri(), raw.entry(), name, raw.bytes(), raw.modifiedMs(), isGzip, inEncoding);
  }

  private byte[] unpackedHead(InputFile file) throws IOException {
    try (InputStream in = Unpacked.open(file, access, 0)) {
      return in.readNBytes(SNIFFED);
    }
  }

  private static String reason(IOException e) {
    boolean isGone =
        e instanceof java.nio.file.NoSuchFileException
            || e instanceof java.io.FileNotFoundException;
    boolean isDenied = e instanceof java.nio.file.AccessDeniedException;
    return isGone ? "no such file or folder" : isDenied ? "no permission" : e.toString();
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

  /** The name without what says how a file is packed: export.zip is "export". */
  static String plainName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".zip") ? name.substring(0, name.length() - ".zip".length()) : name;
  }

  /** Files by their name relative to the path, in the order of names. */
  private Map<String, InputFile> files(String path, List<String> missing) throws IOException {
    boolean hasScheme = path.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
    boolean isRemote = hasScheme && !HadoopFiles.isLocal(path);
    return isRemote ? remote(path) : local(path, missing);
  }

  private Map<String, InputFile> local(String path, List<String> missing) throws IOException {
    java.nio.file.Path root =
        HadoopFiles.isLocal(path) ? Paths.get(URI.create(path)) : Paths.get(path);
    java.nio.file.Path real = root.toRealPath();
    Map<String, InputFile> files = new TreeMap<>();
    if (!Files.isDirectory(real)) {
      files.put(lastPart(path), HadoopFiles.at(real.toUri().toString()));
      return files;
    }
    try (var walk = Files.walk(real)) {
      for (java.nio.file.Path file : walk.toList()) {
        String name = real.relativize(file).toString().replace('\\', '/');
        if (Files.isRegularFile(file)) {
          files.put(name, HadoopFiles.at(file.toRealPath().toUri().toString()));
        } else if (Files.isSymbolicLink(file)) {
          link(file, name, missing);
        }
      }
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
    return files;
  }

  /** A link to no file: to a folder it may lead back, and is not followed. */
  private void link(java.nio.file.Path link, String name, List<String> missing) {
    if (Files.isDirectory(link)) {
      notes.accept(
          "%s is a link to a folder, which is not followed: give that folder as input too."
              .formatted(name));
    } else if (!new InputFile("", null, name, 0, 0, false, null).isAside()) {
      missing.add("%s (a link to no file)".formatted(name));
    }
  }

  private static Map<String, InputFile> remote(String path) throws IOException {
    var system = HadoopFiles.system(path);
    var status = system.getFileStatus(HadoopFiles.path(path));
    Map<String, InputFile> files = new TreeMap<>();
    if (status.isFile()) {
      files.put(status.getPath().getName(), HadoopFiles.at(path));
      return files;
    }
    RemoteIterator<LocatedFileStatus> all = system.listFiles(status.getPath(), true);
    int prefix = status.getPath().toUri().getPath().length() + 1;
    while (all.hasNext()) {
      LocatedFileStatus file = all.next();
      String uri = file.getPath().toUri().toString();
      files.put(
          file.getPath().toUri().getPath().substring(prefix),
          new InputFile(uri, null, "", file.getLen(), file.getModificationTime(), false, null));
    }
    return files;
  }
}
