package org.digitalresidents.intake.log;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.LogFormat;
import org.digitalresidents.intake.RecordReader;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.Slice;

/**
 * A log in the project's own event contract: one record per act, the columns of {@link
 * org.digitalresidents.model.Activity} by name, of which {@code ts} and {@code etype} are required.
 * JSON Lines, a JSON array, CSV or Parquet, each told by its content; all but Parquet may be packed
 * with gzip.
 *
 * <p>Only lines of JSON can be read in slices. Of any other file the first slice reads all and the
 * later ones nothing, because what a file is can be told only by looking into it.
 */
public final class ActivityLog implements LogFormat {
  @Override
  public String name() {
    return "log";
  }

  @Override
  public String summary() {
    return "an activity log, one record per act: JSON Lines, a JSON array or CSV, plain or"
        + " gz, or Parquet.";
  }

  /**
   * All files but hidden ones, those that explain the others, and those under a folder {@code
   * truth}: there the simulator keeps what it knows and a log does not say.
   */
  @Override
  public boolean reads(InputFile file) {
    String path = "/" + file.name().toLowerCase(Locale.ROOT);
    String base = path.substring(path.lastIndexOf('/') + 1);
    boolean isHidden = path.contains("/_") || path.contains("/.");
    boolean isTruth = path.contains("/truth/");
    boolean isExplanation = base.startsWith("readme") || base.startsWith("license");
    boolean isAside = isExplanation || base.endsWith(".md") || base.endsWith(".crc");
    return !isHidden && !isTruth && !isAside;
  }

  @Override
  public boolean isSplittable(InputFile file) {
    String base = file.baseName().toLowerCase(Locale.ROOT);
    boolean isKnownWhole = base.endsWith(".parquet") || base.endsWith(".csv");
    return !file.isGzip() && !isKnownWhole && !base.endsWith(".tsv");
  }

  @Override
  public RecordReader reader(List<InputFile> files, FileAccess access, IntakeOptions options)
      throws IOException {
    Map<String, FileShape> shapes = new HashMap<>();
    for (InputFile file : files) {
      shapes.put(file.uri(), FileShape.of(file, access));
    }
    return new Reader(new HashMap<>(shapes), options);
  }

  private record Reader(HashMap<String, FileShape> shapes, IntakeOptions options)
      implements RecordReader {
    @Override
    public void read(Slice slice, FileAccess access, RecordSink sink) throws IOException {
      FileShape shape = shapes.get(slice.file().uri());
      switch (shape.kind()) {
        case JSON_LINES -> new JsonActs(options).readLines(slice, access, sink);
        case JSON_ARRAY -> new JsonActs(options).readArray(slice, access, sink);
        case CSV -> new CsvActs(options).read(slice, access, shape.delimiter(), sink);
        case PARQUET -> new ParquetActs(options).read(slice, access, sink);
      }
    }
  }
}
