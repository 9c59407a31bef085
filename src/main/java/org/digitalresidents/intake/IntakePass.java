package org.digitalresidents.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.digitalresidents.model.MemberSnapshot;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/** Reads slices into acts, roster entries, rejected records and tallies. */
public record IntakePass(RecordReader reader, FileAccess access, IntakeOptions options)
    implements Pass<List<Slice>> {
  @Override
  public List<Table> tables() {
    return List.of(Parsed.ACT, Parsed.REJECT, Parsed.TALLY, MemberSnapshot.MEMBER_SNAPSHOT);
  }

  @Override
  public void read(Iterator<List<Slice>> tasks, Consumer<TableRow> out) {
    while (tasks.hasNext()) {
      for (Slice slice : tasks.next()) {
        SliceSink sink = new SliceSink(slice, options, out);
        try {
          reader.read(slice, access, sink);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        out.accept(sink.tally());
      }
    }
  }
}
