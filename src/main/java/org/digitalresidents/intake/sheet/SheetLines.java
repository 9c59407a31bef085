package org.digitalresidents.intake.sheet;

import java.io.Serializable;
import java.util.List;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.IntakeOptions;
import org.digitalresidents.intake.RecordSink;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.CsvTable;

/** What the lines of one kind of table mean. */
interface SheetLines {
  /** Gives the line a table stands at to the sink. */
  void read(CsvTable line) throws BadRecord;

  /** Makes ready for the lines of a file. */
  interface Opening extends Serializable {
    /**
     * Opens a file by its header.
     *
     * @throws org.digitalresidents.model.Failure where the header cannot do
     */
    SheetLines open(InputFile file, List<String> header, IntakeOptions options, RecordSink sink);
  }
}
