package org.digitalresidents.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.digitalresidents.conversation.act.ActTraining.Label;
import org.digitalresidents.intake.InputFile;
import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.CsvTable;
import org.digitalresidents.model.Failure;

/** Texts with what people say they do: a file with a row per text and act. */
final class ActLabels {
  static final String TEXT = "text";
  static final String ACT = "act";
  static final String SPLIT = "split";

  static final StructType SCHEMA =
      new StructType()
          .add(Label.TEXT.column(), DataTypes.StringType)
          .add(Label.ACT.column(), DataTypes.StringType)
          .add(Label.SPLIT_KEY.column(), DataTypes.StringType);

  private static final int MOST_BYTES = 1 << 20;

  private ActLabels() {}

  /**
   * The rows of a file.
   *
   * @throws Failure where a column is missing, or a row does not say all
   */
  static List<Row> at(HadoopFiles files, String path) {
    InputFile file = InputListing.silent(files, null).list(List.of(path)).get(0).file();
    List<Row> rows = new ArrayList<>();
    try (CsvTable table = CsvTable.open(file, files, MOST_BYTES, List.of(TEXT, ACT, SPLIT))) {
      while (table.next()) {
        if (!table.isBlank()) {
          rows.add(row(table, file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static Row row(CsvTable table, InputFile file) {
    try {
      table.check();
      String text = table.text(TEXT);
      String act = table.requiredId(ACT).toLowerCase(Locale.ROOT);
      return RowFactory.create(text == null ? "" : text, act, table.requiredId(SPLIT));
    } catch (BadRecord e) {
      throw new Failure(
          Failure.Exit.CALLED_WRONGLY,
          "Line %d of the labels %s cannot be used: %s. Every row needs a text, an act and a split, which names its conversation."
              .formatted(table.origin().lineNo(), file.name(), e.detail()));
    }
  }
}
