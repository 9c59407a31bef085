package org.digitalresidents.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
    return "activity log, one record per act: JSON Lines, JSON array, CSV or Parquet; plain or gz";
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
    Map<String, Layout> layouts = new HashMap<>();
    for (InputFile file : files) {
      layouts.put(file.uri(), Layout.of(file, access));
    }
    return new Reader(new HashMap<>(layouts), options);
  }

  private record Reader(HashMap<String, Layout> layouts, IntakeOptions options)
      implements RecordReader {
    @Override
    public void read(Slice slice, FileAccess access, RecordSink sink) throws IOException {
      Layout layout = layouts.get(slice.file().uri());
      switch (layout.kind()) {
        case JSON_LINES -> new JsonActs(options).readLines(slice, access, sink);
        case JSON_ARRAY -> new JsonActs(options).readArray(slice, access, sink);
        case CSV -> new CsvActs(options).read(slice, access, layout.delimiter(), sink);
        case PARQUET -> new ParquetActs(options).read(slice, access, sink);
      }
    }
  }
}
