package org.digitalresidents.job;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;

/**
 * Zip archives among the input. What an archive claims of itself is checked when it is listed and
 * held to while it is read: names stay inside it, sizes within bounds.
 *
 * <p>An archive stays open while entries of it are read one after the other: one of ten thousand
 * entries has a directory of a megabyte.
 */
final class ZipArchives {
  /** All that an archive may unpack to. */
  static final long MAX_BYTES = 64L << 30;

  /** An entry this large, and more than {@link #MAX_RATIO} times its packed size, is no export. */
  static final long SMALL_BYTES = 256L << 20;

  static final long MAX_RATIO = 100;
  static final int MAX_ENTRIES = 1_000_000;

  /** Archives kept open while nobody reads them. */
  private static final int IDLE = 2;

  private static final Map<InputFile, ZipArchives> OPEN = new LinkedHashMap<>();

  private final ZipFile zip;
  private int readers;

  private ZipArchives(ZipFile zip) {
    this.zip = zip;
  }

  /** The files in an archive, by their names within it. */
  static List<InputFile> list(InputFile archive, String name) throws IOException {
    List<InputFile> files = new ArrayList<>();
    Set<String> names = new HashSet<>();
    long total = 0;
    try (ZipFile zip = open(archive, name)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        if (entry.isDirectory()) {
          continue;
        }
        total += entry.getSize();
        String path = entry.getName().replace('\\', '/');
        String problem = problem(zip, entry, path, total, names);
        if (problem != null) {
          throw refused(name, path, problem);
        }
        files.add(
            new InputFile(
                archive.uri(),
                entry.getName(),
                path,
                entry.getSize(),
                archive.modifiedMs(),
                false,
                null));
      }
    }
    return files;
  }

  private static String problem(
      ZipFile zip, ZipArchiveEntry entry, String path, long total, Set<String> names) {
    if (path.startsWith("/")
        || path.matches("[A-Za-z]:.*")
        || ("/" + path + "/").contains("/../")) {
      return "leads out of the archive";
    }
    if (!names.add(path)) {
      return "occurs twice";
    }
    if (names.size() > MAX_ENTRIES || total > MAX_BYTES || isBomb(entry, entry.getSize())) {
      return "unpacks to more than an export can hold";
    }
    return zip.canReadEntryData(entry) ? null : "is encrypted, or packed in a way not known";
  }

  static boolean isBomb(ZipArchiveEntry entry, long unpacked) {
    return unpacked > SMALL_BYTES && unpacked / MAX_RATIO > entry.getCompressedSize();
  }

  static Failure refused(String archive, String entry, String problem) {
    return new Failure(
        Exit.INPUT_MISSING,
        "%s: the entry '%s' %s: nothing of the archive is imported. If it is genuine, unpack it and give the folder."
            .formatted(archive, entry, problem));
  }

  /** The unpacked bytes of a file in an archive. */
  static InputStream open(InputFile file) throws IOException {
    InputFile key = new InputFile(file.uri(), null, "", 0, file.modifiedMs(), false, null);
    ZipArchives archive;
    synchronized (OPEN) {
      archive = OPEN.get(key);
      if (archive == null) {
        archive = new ZipArchives(open(key, file.name()));
        OPEN.put(key, archive);
        closeIdle();
      }
      archive.readers++;
    }
    ZipArchiveEntry entry = archive.zip.getEntry(file.entry());
    if (entry == null) {
      archive.release();
      throw refused(file.uri(), file.entry(), "is gone");
    }
    return new ZipEntryStream(archive.zip.getInputStream(entry), entry, file, archive::release);
  }

  private static void closeIdle() throws IOException {
    Iterator<ZipArchives> all = OPEN.values().iterator();
    while (OPEN.size() > IDLE && all.hasNext()) {
      ZipArchives eldest = all.next();
      if (eldest.readers == 0 && all.hasNext()) {
        eldest.zip.close();
        all.remove();
      }
    }
  }

  private void release() {
    synchronized (OPEN) {
      readers--;
    }
  }

  private static ZipFile open(InputFile archive, String name) throws IOException {
    SeekableByteChannel channel =
        HadoopFiles.isLocal(archive.uri())
            ? FileChannel.open(Paths.get(URI.create(archive.uri())))
            : new HadoopChannel(
                HadoopFiles.system(archive.uri()).open(HadoopFiles.path(archive.uri())),
                HadoopFiles.at(archive.uri()).bytes());
    try {
      return ZipFile.builder().setSeekableByteChannel(channel).get();
    } catch (IOException e) {
      channel.close();
      throw new Failure(
          Exit.INPUT_MISSING,
          "%s is a zip archive that is cut off or damaged (%s): nothing of it is imported. Fetch it again, or leave it out of the input."
              .formatted(name, e.getMessage()),
          e);
    }
  }
}
