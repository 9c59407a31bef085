package org.digitalresidents.job;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Abortable;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.util.Progressable;

/**
 * A store that does to chosen files what stores do on bad days. Its addresses are {@code
 * faulty:///path}; what is there lies on the local disk at that path.
 *
 * <p>What goes wrong is told by a setting, {@value #FAULTS}: {@code operation pattern times fault},
 * several divided by {@code ;}. Operations are {@code create}, {@code rename} (its target counts)
 * and {@code mkdirs}; the pattern must match the end of the path; so many times it goes wrong in
 * all processes together, and then no more. Renaming over a file is one step, as on HDFS, or
 * according to {@value #KIND} as in other stores.
 */
public final class FaultyFiles extends RawLocalFileSystem {
  static final String FAULTS = "fs.faulty.faults";
  static final String MARKS = "fs.faulty.marks";
  static final String KIND = "fs.faulty.kind";
  static final String SPARKS = "spark.hadoop.";
  private static final long ROOM = 4;

  /** What a store may do. */
  enum Fault {
    /** The process dies. */
    HALT,
    /** The operation is not done, and says so. */
    THROW,
    /** The operation is done, and says it is not. */
    LIE,
    /** The operation is not done, and its result says so. */
    FALSE,
    /** The operation takes three seconds. */
    SLOW,
    /** There is room for a few bytes. */
    FULL,
    /** Something else goes wrong. */
    BREAK
  }

  /** How a store puts one file over another. */
  enum Kind {
    ONE_STEP,
    DELETES_FIRST,
    OBJECTS
  }

  /** The settings, as Spark takes them for Hadoop. */
  static Map<String, String> settings(java.nio.file.Path marks, Kind kind, String faults)
      throws IOException {
    Map<String, String> settings = new HashMap<>();
    settings.put(SPARKS + "fs.faulty.impl", FaultyFiles.class.getName());
    settings.put(SPARKS + "fs.faulty.impl.disable.cache", "true");
    settings.put(SPARKS + "fs.AbstractFileSystem.faulty.impl", Context.class.getName());
    settings.put(SPARKS + FAULTS, faults);
    settings.put(SPARKS + MARKS, Files.createDirectories(marks).toString());
    settings.put(SPARKS + KIND, kind.name());
    return settings;
  }

  /** How often a fault happened so far. */
  static long happened(java.nio.file.Path marks) throws IOException {
    try (var files = Files.list(marks)) {
      return files.count();
    }
  }

  @Override
  public URI getUri() {
    return URI.create("faulty:///");
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  private Kind kind() {
    return Kind.valueOf(getConf().get(KIND));
  }

  @Override
  public boolean hasPathCapability(Path path, String capability) throws IOException {
    return capability.equals(CommonPathCapabilities.ABORTABLE_STREAM)
        ? kind() == Kind.OBJECTS
        : super.hasPathCapability(path, capability);
  }

  @Override
  public boolean mkdirs(Path path) throws IOException {
    return happen("mkdirs", path) && super.mkdirs(path);
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    Path at = kind() == Kind.OBJECTS ? path.suffix(".uploading") : path;
    Fault fault = next("create", path);
    FSDataOutputStream out =
        super.create(at, overwrite, bufferSize, replication, blockSize, progress);
    act(fault, path);
    long room = fault == Fault.FULL ? ROOM : Long.MAX_VALUE;
    return new FSDataOutputStream(new Upload(out, at, path, room), null);
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    Fault fault = next("rename", to);
    if (fault == Fault.LIE) {
      move(from, to);
    }
    if (!act(fault, to)) {
      return false;
    }
    move(from, to);
    return true;
  }

  private void move(Path from, Path to) throws IOException {
    Files.move(pathToFile(from).toPath(), pathToFile(to).toPath(), StandardCopyOption.ATOMIC_MOVE);
  }

  private boolean happen(String operation, Path path) throws IOException {
    return act(next(operation, path), path);
  }

  /** Does what a fault is; false where the operation is not to be done and to say so. */
  private static boolean act(Fault fault, Path path) throws IOException {
    if (fault == null) {
      return true;
    }
    switch (fault) {
      case HALT -> Runtime.getRuntime().halt(137);
      case THROW, LIE -> throw new IOException("The store is out of order: " + path);
      case BREAK -> throw new IllegalStateException("Broken by a test: " + path);
      case SLOW -> sleep();
      default -> {}
    }
    return fault != Fault.FALSE;
  }

  private static void sleep() throws IOException {
    try {
      Thread.sleep(3_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** The fault that is to happen now, noted as happened; null for none. */
  private Fault next(String operation, Path path) throws IOException {
    for (String rule : getConf().get(FAULTS, "").split(";", -1)) {
      List<String> parts = Arrays.asList(rule.strip().split(" ", -1));
      if (parts.get(0).equals(operation)
          && path.toUri().getPath().matches(".*/" + parts.get(1))
          && mark(rule, Integer.parseInt(parts.get(2)))) {
        return Fault.valueOf(parts.get(3));
      }
    }
    return null;
  }

  /** Whether it is still to happen; each time leaves a file that all processes see. */
  private boolean mark(String rule, int times) throws IOException {
    for (int i = 0; i < times; i++) {
      String name = Integer.toHexString(rule.hashCode()) + "-" + i;
      if (isFirstToMake(java.nio.file.Path.of(getConf().get(MARKS), name))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFirstToMake(java.nio.file.Path mark) throws IOException {
    try {
      Files.createFile(mark);
      return true;
    } catch (FileAlreadyExistsException anotherWas) {
      return false;
    }
  }

  /** What {@code FileContext} asks for. */
  public static final class Context extends DelegateToFileSystem {
    public Context(URI uri, Configuration conf) throws Exception {
      super(uri, initialized(conf), conf, "faulty", false);
    }

    @Override
    public void renameInternal(Path from, Path to, boolean isOverwriting) throws IOException {
      if (Kind.valueOf(fsImpl.getConf().get(KIND)) != Kind.ONE_STEP) {
        super.renameInternal(from, to, isOverwriting);
      } else if (!fsImpl.rename(from, to)) {
        throw new IOException("rename from %s to %s failed".formatted(from, to));
      }
    }

    private static FaultyFiles initialized(Configuration conf) throws IOException {
      FaultyFiles files = new FaultyFiles();
      files.initialize(files.getUri(), conf);
      return files;
    }
  }

  /** A file being written, in a store that can let go of it unseen. */
  private final class Upload extends FilterOutputStream implements Abortable {
    private final Path at;
    private final Path to;
    private final long room;
    private long written;

    Upload(OutputStream out, Path at, Path to, long room) {
      super(out);
      this.at = at;
      this.to = to;
      this.room = room;
    }

    @Override
    public void write(int b) throws IOException {
      if (written++ >= room) {
        throw new IOException("No space left on device");
      }
      out.write(b);
    }

    @Override
    public void close() throws IOException {
      super.close();
      if (pathToFile(at).exists()) {
        move(at, to);
      }
    }

    @Override
    public AbortableResult abort() {
      boolean wasThere = pathToFile(at).delete();
      return new AbortableResult() {
        @Override
        public boolean alreadyClosed() {
          return !wasThere;
        }

        @Override
        public IOException anyCleanupException() {
          return null;
        }
      };
    }
  }
}
