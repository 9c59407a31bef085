package org.digitalresidents.intake.log;

import java.io.IOException;
import java.util.List;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.digitalresidents.intake.ActDraft;
import org.digitalresidents.intake.FileAccess;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.Origin;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.Slice;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.model.Failure;

/**
 * An activity log in Parquet: each row a record, under the same rules as a line of JSON. The
 * checksums of pages are verified where the file has them; a damaged file is refused as a whole.
 * Rows are no stretches of bytes, so nothing of a rejected row is kept but its number and detail.
 */
final class ParquetActs {
  private static final byte[] NO_BYTES = {};

  private final ActFields fields;
  private final ParquetFields row;
  private final RawAct raw = new RawAct();

  ParquetActs(IntakeOptions options) {
    this.fields = new ActFields(options);
    this.row = new ParquetFields(new JsonRecord(options.maxRecordBytes()));
  }

  /**
   * Reads a whole file; slices after the first give nothing.
   *
   * @throws Failure where the file is damaged
   */
  void read(Slice slice, FileAccess access, RecordSink sink) throws IOException {
    if (!slice.isFirst()) {
      return;
    }
    org.apache.parquet.io.InputFile parquet = access.parquet(slice.file());
    long rowNo = 0;
    try (ParquetReader<Group> reader = open(parquet, slice.file())) {
      Group group = next(reader, slice.file(), rowNo);
      while (group != null) {
        record(group, new Origin(rowNo, -1, NO_BYTES, 0), sink);
        rowNo++;
        group = next(reader, slice.file(), rowNo);
      }
    }
  }

  private void record(Group group, Origin origin, RecordSink sink) {
    ActDraft draft;
    try {
      raw.clear();
      row.read(group, raw);
      draft = fields.draft(raw);
    } catch (BadRecord e) {
      sink.rejected(origin, e.reason(), e.detail());
      return;
    }
    sink.kept(origin, List.of(draft));
  }

  private static ParquetReader<Group> open(
      org.apache.parquet.io.InputFile parquet, InputFile file) {
    try {
      return new Groups(parquet, new PlainParquetConfiguration())
          .usePageChecksumVerification()
          .build();
    } catch (IOException | RuntimeException e) {
      throw damaged(file, 0, e);
    }
  }

  private static Group next(ParquetReader<Group> reader, InputFile file, long rowNo) {
    try {
      return reader.read();
    } catch (IOException | RuntimeException e) {
      // The library throws whatever the damaged bytes lead it to: there is no narrower type.
      throw damaged(file, rowNo, e);
    }
  }

  private static Failure damaged(InputFile file, long rowNo, Exception e) {
    return new Failure(
        Failure.Exit.INPUT_MISSING,
        file.name()
            + " is a Parquet file that is cut off or damaged (at row "
            + rowNo
            + ": "
            + e.getMessage()
            + "): nothing of it is imported. Fetch it again, or leave it out of the input.",
        e);
  }

  private static final class Groups extends ParquetReader.Builder<Group> {
    Groups(org.apache.parquet.io.InputFile file, ParquetConfiguration configuration) {
      super(file, configuration);
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return new GroupReadSupport();
    }
  }
}
