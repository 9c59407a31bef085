package org.digitalresidents.report;

import static org.digitalresidents.model.Computability.COMPUTABILITY;
import static org.digitalresidents.model.IntakeLedger.INTAKE_LEDGER;
import static org.digitalresidents.model.SourceCoverage.SOURCE_COVERAGE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.digitalresidents.model.Computability;
import org.digitalresidents.model.IntakeLedger;
import org.digitalresidents.model.RejectedLine;
import org.digitalresidents.model.SourceCoverage;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;

/** How far the numbers can be trusted. */
final class QualitySection implements Section {
  private static final int MOST_FILES = 200;

  @Override
  public String name() {
    return "quality";
  }

  @Override
  public Text title() {
    return new Text("数据质量", "Data quality");
  }

  @Override
  public Text question() {
    return new Text(
        "读入了什么,拒收了什么,哪些指标算不出来、为什么?",
        "What was read, what was rejected, what cannot be computed and why?");
  }

  @Override
  public List<Table> reads() {
    return List.of(INTAKE_LEDGER, COMPUTABILITY, SOURCE_COVERAGE);
  }

  @Override
  public Map<String, Grid> grids(Reading reading) {
    return Map.of(
        "files", files(reading),
        "rejections", rejections(reading),
        "computability", computability(reading),
        "coverage", coverage(reading));
  }

  private static Grid files(Reading reading) {
    return Grid.of(
        reading
            .table(INTAKE_LEDGER)
            .orderBy(
                IntakeLedger.RECORDS.col().desc(),
                IntakeLedger.SOURCE.col(),
                IntakeLedger.RUN_ID.col())
            .limit(MOST_FILES),
        List.of(IntakeLedger.IMPORT_NO, IntakeLedger.SOURCE),
        IntakeLedger.FORMAT,
        IntakeLedger.RECORDS,
        IntakeLedger.KEPT,
        IntakeLedger.DUPLICATES,
        IntakeLedger.REJECTED,
        IntakeLedger.IGNORED,
        IntakeLedger.BLANK,
        IntakeLedger.ACTS);
  }

  private static Grid rejections(Reading reading) {
    Map<String, Long> byReason = new TreeMap<>();
    for (Row file :
        reading
            .table(INTAKE_LEDGER)
            .select(IntakeLedger.REJECTED_BY_REASON.col())
            .collectAsList()) {
      Map<String, Long> some = file.getJavaMap(0);
      some.forEach((reason, count) -> byReason.merge(reason, count, Long::sum));
    }
    List<String> reasons = new ArrayList<>(byReason.keySet());
    return Grid.ofSize(reasons.size())
        .with(RejectedLine.REASON.column(), RejectedLine.REASON.spec(), reasons::get)
        .with(
            IntakeLedger.REJECTED.column(),
            Spec.count("Records rejected for it.", "拒收记录数"),
            row -> byReason.get(reasons.get(row)));
  }

  private static Grid computability(Reading reading) {
    return Grid.of(
        reading.table(COMPUTABILITY),
        List.of(Computability.COMMUNITY_ID, Computability.SOURCE, Computability.METRIC),
        Computability.COMPUTABLE,
        Computability.REASON,
        Computability.REMEDY,
        Computability.CAVEAT);
  }

  private static Grid coverage(Reading reading) {
    return Grid.of(
        reading.table(SOURCE_COVERAGE),
        List.of(SourceCoverage.COMMUNITY_ID, SourceCoverage.SOURCE),
        SourceCoverage.FIRST_HOUR,
        SourceCoverage.LAST_HOUR,
        SourceCoverage.SPAN_DAYS,
        SourceCoverage.DAYS_WITH_ACTS,
        SourceCoverage.LONGEST_GAP_DAYS,
        SourceCoverage.SUSPECTED_OUTAGE_DAYS);
  }
}
