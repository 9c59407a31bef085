package org.digitalresidents.health;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.PushResponse;

/** The points of all families, as the health job makes them. */
final class SimulatedPoints {
  private SimulatedPoints() {}

  /**
   * What the diagnosis reads.
   *
   * @param tables to which the responses to pushes are told
   * @param hours the rows of {@link Hours}, held
   */
  static Dataset<Row> of(SimulatedTables tables, Dataset<Row> hours, HealthOptions options) {
    HealthInputs in = tables.inputs();
    Map<String, Extent> extents = tables.extents();
    tables.tell(PushPass.hours(hours), new PushPass(options, extents));
    return DiagnosisPass.points(
        in.communities(),
        List.of(
            ValueExchange.of(in, options),
            HeldFigures.ofBoards(in.boards()),
            HeldFigures.ofWeeks(in.weeks(), options.fewest()),
            HeldFigures.ofPushes(tables.table(PushResponse.PUSH_RESPONSE)),
            Spreads.of(in, options),
            ActivityWorship.of(in, options),
            GhostTowns.of(in, options),
            GroupEnds.of(in.spells(), options),
            StaffWork.of(in, hours, options, extents),
            GroupLife.of(tables.groups(), options, extents)));
  }
}
