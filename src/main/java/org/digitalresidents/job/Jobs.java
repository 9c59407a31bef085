package org.digitalresidents.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitalresidents.table.Table;

/** The jobs, in one plain list. */
final class Jobs {
  /** The command that runs every step in order. */
  static final String ALL = "all";

  private Jobs() {}

  static List<Job> list() {
    return List.of(
        new IntakeJob(),
        new ConversationsJob(),
        new JourneysJob(),
        new MetricsJob(),
        new FunnelJob(),
        new HeroesJob(),
        new RfmJob(),
        new RolesJob(),
        new HealthJob(),
        new ReportJob(),
        new TrainActsJob(),
        new SimulateJob(),
        new GcJob());
  }

  /**
   * The steps of {@code all}, each after those that write what it reads.
   *
   * @throws IllegalStateException where two jobs write one table, or wait for each other
   */
  static List<Job> steps() {
    return inOrder(list().stream().filter(Job::isPartOfAll).toList());
  }

  static List<Job> inOrder(List<Job> jobs) {
    Map<Table, Job> writer = new LinkedHashMap<>();
    for (Job job : jobs) {
      for (Table table : job.writes()) {
        Job other = writer.put(table, job);
        if (other != null) {
          throw new IllegalStateException(
              "Both %s and %s write %s".formatted(other.name(), job.name(), table));
        }
      }
    }
    List<Job> ordered = new ArrayList<>();
    Set<Job> left = new LinkedHashSet<>(jobs);
    while (!left.isEmpty()) {
      Job next =
          left.stream()
              .filter(
                  job -> job.reads().stream().noneMatch(t -> waitsFor(job, writer.get(t), left)))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("Jobs wait for each other: " + left));
      ordered.add(next);
      left.remove(next);
    }
    return ordered;
  }

  private static boolean waitsFor(Job job, Job writer, Set<Job> left) {
    return writer != null && writer != job && left.contains(writer);
  }

  static List<Table> tables() {
    Set<Table> tables = new LinkedHashSet<>();
    list().forEach(job -> tables.addAll(job.writes()));
    tables.add(org.digitalresidents.model.Run.RUN);
    return List.copyOf(tables);
  }

  /** Each command with the settings it takes. */
  static Map<String, List<Param<?>>> commands() {
    Map<String, List<Param<?>>> commands = new LinkedHashMap<>();
    commands.put(ALL, settingsOf(steps()));
    list().forEach(job -> commands.put(job.name(), settingsOf(List.of(job))));
    return commands;
  }

  private static List<Param<?>> settingsOf(List<Job> jobs) {
    Map<String, Param<?>> params = new LinkedHashMap<>();
    jobs.forEach(job -> job.params().forEach(p -> params.put(p.name(), p)));
    Settings.all().forEach(p -> params.put(p.name(), p));
    return List.copyOf(params.values());
  }
}
