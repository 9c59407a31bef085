package org.digitalresidents.job;

import java.util.List;
import org.digitalresidents.table.Table;

/** What {@code --help} prints, from the declarations. */
final class Help {
  private static final int WIDTH = 100;

  private Help() {}

  /** All jobs with all their settings. */
  static String ofAll(List<Job> jobs) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        Usage: jobs/run.sh [JOB] [--name value …]

        Without a JOB: the whole pipeline on data-sample/, into ./lake.

          all
        """);
    wrap(
        text,
        "    ",
        "Runs the steps in order and publishes them together. Takes all their settings.");
    for (Job job : jobs) {
      text.append('\n');
      describe(text, job);
    }
    text.append("\nSettings of every job\n");
    Settings.all().forEach(p -> describe(text, p));
    text.append("    --config FILE\n");
    wrap(
        text,
        "        ",
        "Lines 'name = value' for any of these; what is given as a flag wins. Commented templates: jobs/<job>.conf.");
    text.append(
        """

        Exit codes: 0 done, 1 unexpected, 2 called wrongly, 10 too many rejects, 11 lake in use,
        12 input missing or empty, 13 output, permission or disk, 14 incompatible lake.
        """);
    return text.toString();
  }

  /** One job. */
  static String of(Job job) {
    StringBuilder text =
        new StringBuilder("Usage: jobs/run.sh %s [--name value …]\n\n".formatted(job.name()));
    describe(text, job);
    text.append("\nSettings of every job\n");
    Settings.all().forEach(p -> describe(text, p));
    return text.toString();
  }

  private static void describe(StringBuilder text, Job job) {
    text.append("  ").append(job.name()).append('\n');
    wrap(text, "    ", job.summary() + " " + job.label());
    names(text, "reads", job.reads());
    names(text, "writes", job.writes());
    job.params().forEach(p -> describe(text, p));
  }

  private static void names(StringBuilder text, String verb, List<Table> tables) {
    if (!tables.isEmpty()) {
      wrap(text, "    ", verb + " " + String.join(", ", tables.stream().map(Table::name).toList()));
    }
  }

  private static void describe(StringBuilder text, Param<?> param) {
    text.append("    ").append(param.flag()).append(' ').append(param.placeholder());
    text.append(param.isRepeatable() ? " …" : "");
    text.append(param.defaultText().isEmpty() ? "" : "  (default " + param.defaultText() + ")");
    text.append('\n');
    wrap(text, "        ", param.meaning());
  }

  private static void wrap(StringBuilder text, String indent, String sentence) {
    StringBuilder line = new StringBuilder(indent);
    for (String word : sentence.split(" ", -1)) {
      if (line.length() + word.length() > WIDTH) {
        text.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(indent);
      }
      line.append(word).append(' ');
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
