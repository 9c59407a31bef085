package org.digitalresidents.benefit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Community;
import org.digitalresidents.model.NullReason;
import org.digitalresidents.model.ValueReceived;
import org.digitalresidents.table.Pass;
import org.digitalresidents.table.RecordShape;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.TableRow;

/** Fills {@code value_received}: one member after the other. */
public final class BenefitPass implements Pass<Row> {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, Instant> dataEnds;
  private final HashMap<String, Map<Benefit, NullReason>> absences;

  private BenefitPass(
      Map<String, Instant> dataEnds, Map<String, Map<Benefit, NullReason>> absences) {
    this.dataEnds = new HashMap<>(dataEnds);
    this.absences = new HashMap<>(absences);
  }

  /**
   * A pass; looks what the sources tell of at all.
   *
   * @param communities rows of {@code community}, which are few
   */
  public static BenefitPass of(List<Row> communities, BenefitInputs in) {
    Map<String, Instant> dataEnds = new HashMap<>();
    communities.forEach(
        row ->
            dataEnds.put(
                row.getAs(Community.COMMUNITY_ID.column()),
                row.<Instant>getAs(Community.DATA_END.column())));
    return new BenefitPass(dataEnds, SourceTells.absences(in));
  }

  /** What the pass reads. */
  public static Dataset<Row> points(BenefitInputs in) {
    return BenefitPoint.sorted(in);
  }

  @Override
  public List<Table> tables() {
    return List.of(ValueReceived.VALUE_RECEIVED);
  }

  @Override
  public void read(Iterator<Row> input, Consumer<TableRow> out) {
    RecordShape<ValueReceivedRow> shape =
        RecordShape.of(ValueReceived.VALUE_RECEIVED, ValueReceivedRow.class);
    Ledger ledger = null;
    while (input.hasNext()) {
      Row point = input.next();
      String community = point.getAs(BenefitPoint.COMMUNITY.column());
      String member = point.getAs(BenefitPoint.MEMBER.column());
      if (ledger == null || !ledger.isOf(community, member)) {
        tell(ledger, shape, out);
        ledger = new Ledger(community, member, dataEnds.get(community));
      }
      ledger.see(
          Benefit.valueOf(point.getAs(BenefitPoint.BENEFIT.column())),
          point.getAs(BenefitPoint.GROUP.column()),
          point.getAs(BenefitPoint.TS.column()),
          point.getAs(BenefitPoint.EVENT.column()));
    }
    tell(ledger, shape, out);
  }

  private void tell(Ledger ledger, RecordShape<ValueReceivedRow> shape, Consumer<TableRow> out) {
    if (ledger != null) {
      Map<Benefit, NullReason> unknown = absences.get(ledger.community());
      ledger.tell(
          unknown == null ? SourceTells.absences(Set.of()) : unknown,
          row -> out.accept(shape.row(row)));
    }
  }
}
