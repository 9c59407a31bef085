package org.digitalresidents.job;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.digitalresidents.model.Run;
import org.digitalresidents.table.Code;
import org.digitalresidents.table.Spec;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.Table.ColumnSpec;

/**
 * The documents that follow from the declarations: the data dictionary and the jobs' config files.
 */
final class Documents {
  private Documents() {}

  /** Each document by its path in the project. */
  static Map<String, String> all() {
    Map<String, String> documents = new LinkedHashMap<>();
    documents.put("src/site/markdown/dictionary.md", dictionary());
    Jobs.list().forEach(job -> documents.put("jobs/%s.conf".formatted(job.name()), config(job)));
    return documents;
  }

  /** The data dictionary. */
  static String dictionary() {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # Data dictionary 数据字典

        Made from the declarations in `src/main/java/org/digitalresidents/model`; the same comments
        stand in the Parquet files. How the numbers are defined is in [definitions.md](definitions.md).

        * A column is filled in every row unless the column *empty when* says otherwise.
        * A number that cannot be given is null, and `<name>_null_reason` beside it says why. It is
          never 0 for want of data. 无法计算的数值为空,并在 `<name>_null_reason` 中给出原因,绝不以 0 代替。
        * Instants are UTC; `day` and `week_start` are dates in the business zone. Money is in minor
          units (分). A fraction is 0.25, not 25. `group_id = '*'` in the community tables is the
          whole community.

        """);
    text.append(
        "## Tables 数据表\n\n| table | one row is | 每行 | written by | read by |\n|---|---|---|---|---|\n");
    for (Table table : Jobs.tables()) {
      text.append(
          "| [%s](#%s) | %s | %s | %s | %s |%n"
              .formatted(
                  table.name(),
                  table.name(),
                  table.grain(),
                  table.grainLabel(),
                  writers(table),
                  readers(table)));
    }
    Jobs.tables().forEach(table -> describe(text, table));
    codes(text);
    return text.toString().replace("\r\n", "\n");
  }

  private static String writers(Table table) {
    if (table.equals(Run.RUN)) {
      return "every run";
    }
    return names(Jobs.list().stream().filter(j -> j.writes().contains(table)).toList());
  }

  private static String readers(Table table) {
    return names(Jobs.list().stream().filter(j -> j.reads().contains(table)).toList());
  }

  private static String names(List<Job> jobs) {
    return jobs.isEmpty()
        ? "—"
        : jobs.stream().map(j -> "`" + j.name() + "`").collect(Collectors.joining(", "));
  }

  private static void describe(StringBuilder text, Table table) {
    text.append("\n## %s\n\n".formatted(table.name()));
    text.append("%s. %s。\n\n".formatted(sentence(table.grain()), table.grainLabel()));
    text.append(
        "| column | type | unit | key | empty when | meaning | 含义 |\n|---|---|---|---|---|---|---|\n");
    for (ColumnSpec column : table.columns()) {
      Spec spec = column.spec();
      text.append(
          "| `%s` | %s | %s | %s | %s | %s | %s |\n"
              .formatted(
                  column.name(),
                  type(spec.type()),
                  spec.codes().isEmpty()
                      ? spec.unit()
                      : "[code](#%s)".formatted(setName(spec.codes())),
                  spec.isKey() ? "key" : "",
                  emptyWhen(spec),
                  spec.meaning(),
                  spec.label()));
    }
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static String emptyWhen(Spec spec) {
    if (!spec.reasons().isEmpty()) {
      return spec.reasons().stream()
          .map(c -> "`" + c.code() + "`")
          .collect(Collectors.joining(", "));
    }
    return spec.nullWhen();
  }

  private static String type(DataType type) {
    if (type.equals(DataTypes.LongType)) {
      return "bigint";
    }
    return type.equals(DataTypes.TimestampType) ? "timestamp" : type.simpleString();
  }

  private static String setName(List<Code> codes) {
    Class<?> declaring = ((Enum<?>) codes.get(0)).getDeclaringClass();
    return declaring
        .getSimpleName()
        .replaceAll("(?<=.)([A-Z])", "_$1")
        .toLowerCase(java.util.Locale.ROOT);
  }

  private static void codes(StringBuilder text) {
    Set<List<Code>> sets = new LinkedHashSet<>();
    for (Table table : Jobs.tables()) {
      table.columns().forEach(c -> sets.add(c.spec().codes()));
    }
    sets.add(List.<Code>of(org.digitalresidents.model.NullReason.values()));
    sets.remove(List.<Code>of());
    text.append("\n# Codes 代码\n");
    for (List<Code> set : sets) {
      text.append("\n## %s\n\n| code | meaning | 含义 |\n|---|---|---|\n".formatted(setName(set)));
      set.forEach(
          c -> text.append("| `%s` | %s | %s |\n".formatted(c.code(), c.meaning(), c.label())));
    }
  }

  /** A commented template of a job's settings, to copy and give with {@code --config}. */
  static String config(Job job) {
    StringBuilder text = new StringBuilder();
    text.append("# Settings of the job '%s'. %s\n".formatted(job.name(), job.summary()));
    text.append("# %s\n".formatted(job.label()));
    text.append(
        "#\n# Copy this file, take the '#' from the lines you want to change, and give it:\n");
    text.append("#   jobs/run.sh %s --config my-%s.conf\n".formatted(job.name(), job.name()));
    text.append("# What is given as a flag wins. Shown are the defaults.\n");
    job.params().forEach(p -> describe(text, p));
    text.append("\n# Settings of every job\n");
    Settings.all().forEach(p -> describe(text, p));
    return text.toString();
  }

  private static void describe(StringBuilder text, Param<?> param) {
    text.append('\n');
    StringBuilder line = new StringBuilder("#");
    for (String word : param.meaning().split(" ", -1)) {
      if (line.length() + word.length() > 98) {
        text.append(line).append('\n');
        line = new StringBuilder("#");
      }
      line.append(' ').append(word);
    }
    text.append(line).append('\n');
    text.append("# %s = %s".formatted(param.name(), param.defaultText()).stripTrailing());
    text.append(param.defaultText().isEmpty() ? " (%s)\n".formatted(param.placeholder()) : "\n");
  }
}
