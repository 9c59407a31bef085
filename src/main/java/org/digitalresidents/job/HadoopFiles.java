package org.digitalresidents.job;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Paths;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.LocalInputFile;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.model.Failure;
import org.digitalresidents.model.Failure.Exit;

/** The bytes of input files, on a local disk or wherever Hadoop reaches, alone or in a zip. */
final class HadoopFiles implements FileAccess {
  private static final long serialVersionUID = 1L;

  @Override
  public InputStream open(InputFile file, long offset) throws IOException {
    if (file.entry() != null) {
      InputStream in = ZipArchives.open(file);
      in.skipNBytes(offset);
      return in;
    }
    if (isLocal(file.uri())) {
      InputStream in = Files.newInputStream(Paths.get(URI.create(file.uri())));
      in.skipNBytes(offset);
      return in;
    }
    FSDataInputStream in = system(file.uri()).open(path(file.uri()));
    in.seek(offset);
    return in;
  }

  @Override
  public org.apache.parquet.io.InputFile parquet(InputFile file) throws IOException {
    if (file.entry() != null) {
      throw new Failure(
          Exit.CALLED_WRONGLY, file.name() + " is a Parquet file in a zip: unpack the zip first.");
    }
    return isLocal(file.uri())
        ? new LocalInputFile(Paths.get(URI.create(file.uri())))
        : HadoopInputFile.fromPath(path(file.uri()), Hadoop.configuration());
  }

  /** Whether a file is still what it was when it was listed. */
  boolean isUnchanged(InputFile file) {
    try {
      InputFile now = at(file.uri());
      boolean isAsLong = file.entry() != null || now.bytes() == file.bytes();
      return isAsLong && now.modifiedMs() == file.modifiedMs();
    } catch (IOException e) {
      return false;
    }
  }

  /** What the file system says of a file, which has no name yet. */
  static InputFile at(String uri) throws IOException {
    if (isLocal(uri)) {
      java.nio.file.Path path = Paths.get(URI.create(uri));
      long modified = Files.getLastModifiedTime(path).toMillis();
      return new InputFile(uri, null, "", Files.size(path), modified, false, null);
    }
    FileStatus status = system(uri).getFileStatus(path(uri));
    return new InputFile(uri, null, "", status.getLen(), status.getModificationTime(), false, null);
  }

  static boolean isLocal(String uri) {
    return uri.startsWith("file:");
  }

  static Path path(String uri) {
    return new Path(URI.create(uri));
  }

  static org.apache.hadoop.fs.FileSystem system(String uri) throws IOException {
    return path(uri).getFileSystem(Hadoop.configuration());
  }
}
