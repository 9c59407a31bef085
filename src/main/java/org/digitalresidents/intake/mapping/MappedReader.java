package org.digitalresidents.intake.mapping;

import java.io.IOException;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.RecordReader;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.Slice;

/** Reads files of a shape, making acts of their records by rules. */
record MappedReader(Shape shape, MappingRules rules, IntakeOptions options)
    implements RecordReader {
  @Override
  public void read(Slice slice, FileAccess access, RecordSink sink) throws IOException {
    MappedActs acts = new MappedActs(rules, slice.file(), options, sink);
    switch (shape.kind()) {
      case CSV -> new MappedCsv(shape, rules.fields(), options).read(slice, access, acts, sink);
      case LINES -> new MappedLines(shape, rules.fields(), options).read(slice, access, acts, sink);
      case JSON_LINES -> new MappedJson(shape, options).readLines(slice, access, acts, sink);
      case JSON -> new MappedJson(shape, options).readFile(slice, access, acts, sink);
    }
    acts.end();
  }
}
