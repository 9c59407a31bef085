package org.digitalresidents.job;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.digitalresidents.model.Run;
import org.digitalresidents.report.Edition;
import org.digitalresidents.report.Report;
import org.digitalresidents.report.TableUse;
import org.digitalresidents.table.Table;

/** Makes the page people look at. */
final class ReportJob implements Job {
  static final Param<Boolean> HEROES =
      Param.yesNo("heroes", false, "The page lists members who stand out, by their ids.");

  /** Every run adds its row to the table of runs when it is published. */
  private static final String EVERY_RUN = "*";

  /** Settings whose value is a place on somebody's machine. */
  private static final Set<String> PLACES = Set.of("DIR", "FILE", "PATH");

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
    return List.of(ConversationsJob.MIN_GROUP_SIZE, HEROES);
  }

  @Override
  public void run(Tables tables, Args args, Progress progress) {
    Edition edition =
        new Edition(
            tables.runId(),
            args.get(ConversationsJob.MIN_GROUP_SIZE),
            args.get(HEROES),
            settings(args),
            Runner.versions());
    tables.putPage(Report.page(edition, tables::get, uses()));
  }

  /** Settings in use; of files and folders only the name, for pages are passed on. */
  private static Map<String, String> settings(Args args) {
    Map<String, String> shown = new TreeMap<>(args.texts());
    shown.values().removeIf(String::isEmpty);
    Jobs.commands().values().stream()
        .flatMap(List::stream)
        .filter(param -> PLACES.contains(param.placeholder()))
        .forEach(
            param ->
                shown.computeIfPresent(
                    param.name(), (name, place) -> place.replaceFirst("^.*[/\\\\]", "")));
    return shown;
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
