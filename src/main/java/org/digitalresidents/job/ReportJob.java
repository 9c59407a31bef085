package org.digitalresidents.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.digitalresidents.model.Run;
import org.digitalresidents.report.Edition;
import org.digitalresidents.report.Report;
import org.digitalresidents.report.TableUse;
import org.digitalresidents.table.Table;

/** Makes the page people look at. */
final class ReportJob implements Job {
  /** Every run adds its row to the table of runs when it is published. */
  private static final String EVERY_RUN = "*";

  @Override
  public String name() {
    return "report";
  }

  @Override
  public String summary() {
    return "Makes the page people look at: one HTML file with charts, tables and the dictionary.";
  }

  @Override
  public String label() {
    return "生成可直接打开的单页报告:图表、数据表与字典。";
  }

  @Override
  public List<Table> reads() {
    return Report.reads();
  }

  @Override
  public List<Table> writes() {
    return List.of();
  }

  @Override
  public List<Param<?>> params() {
    return List.of(ConversationsJob.MIN_GROUP_SIZE);
  }

  @Override
  public void run(Tables tables, Args args, Progress progress) {
    Map<String, String> settings = new TreeMap<>(args.texts());
    settings.values().removeIf(String::isEmpty);
    Edition edition =
        new Edition(
            tables.runId(), args.get(ConversationsJob.MIN_GROUP_SIZE), settings, Runner.versions());
    tables.putPage(Report.page(edition, tables::get, uses()));
  }

  private static List<TableUse> uses() {
    return Jobs.tables().stream()
        .map(
            table ->
                new TableUse(
                    table,
                    table.equals(Run.RUN)
                        ? List.of(EVERY_RUN)
                        : names(job -> job.writes().contains(table)),
                    names(job -> job.reads().contains(table))))
        .toList();
  }

  private static List<String> names(Predicate<Job> isMeant) {
    return Jobs.list().stream().filter(isMeant).map(Job::name).toList();
  }
}
