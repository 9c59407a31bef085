package org.digitalresidents.intake.log;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.Head;
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

  @Override
  public boolean recognizes(Head head) {
    if (head.isParquet()) {
      return true;
    }
    String[] required = FileShape.REQUIRED.toArray(String[]::new);
    return head.isJson() ? head.hasPaths(required) : head.hasColumns(required);
  }

  @Override
  public boolean isPlatform() {
    return false;
  }

  @Override
  public boolean isSplittable(InputFile file) {
    String base = file.baseName().toLowerCase(Locale.ROOT);
    boolean isKnownWhole = base.endsWith(".parquet") || base.endsWith(".csv");
    return !isKnownWhole && !base.endsWith(".tsv");
  }

  @Override
  public RecordReader reader(List<InputFile> files, FileAccess access, IntakeOptions options) {
    return new Reader(options);
  }

  private record Reader(IntakeOptions options) implements RecordReader {
    @Override
    public void read(Slice slice, FileAccess access, RecordSink sink) throws IOException {
      FileShape shape = FileShape.of(slice.file(), access);
      switch (shape.kind()) {
        case JSON_LINES -> new JsonActs(options).readLines(slice, access, sink);
        case JSON_ARRAY -> new JsonActs(options).readArray(slice, access, sink);
        case CSV -> new CsvActs(options).read(slice, access, shape.delimiter(), sink);
        case PARQUET -> new ParquetActs(options).read(slice, access, sink);
      }
    }
  }
}
