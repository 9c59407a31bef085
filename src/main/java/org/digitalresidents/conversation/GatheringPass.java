package org.digitalresidents.conversation;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Gathering;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/**
 * The pass over what is said of events: proposed in one thread, they may be called off in another,
 * so that whole groups are told.
 *
 * <p>Reads what {@link Streams#gatherings} gives. Acts at or after their community's data_end are
 * not seen.
 */
public final class GatheringPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, Instant> dataEnds;

  /**
   * A pass.
   *
   * @param dataEnds for every community in the input the instant its data end, exclusive
   */
  public GatheringPass(Map<String, Instant> dataEnds) {
    this.dataEnds = new HashMap<>(dataEnds);
  }

  @Override
  public List<Table> tables() {
    return List.of(Gathering.GATHERING);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<GatheringRow> shape = RecordShape.of(Gathering.GATHERING, GatheringRow.class);
    StreamReading.read(input, new GatheringFold(row -> out.accept(shape.row(row))), dataEnds);
  }
}
