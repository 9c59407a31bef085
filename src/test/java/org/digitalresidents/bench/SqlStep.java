package org.digitalresidents.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitalresidents.testing.DuckDb;

/**
 * A named query of a file of queries, in the dialect both engines read.
 *
 * @param kind {@code view}, kept as a query; {@code step}, computed once; {@code table}, written
 *     out
 */
record SqlStep(String kind, String name, String query) {
  private static final Pattern HEAD = Pattern.compile("(?m)^-- (view|step|table) (\\w+).*$");

  /** The queries of a resource, in order. */
  static List<SqlStep> of(String resource) {
    String text = DuckDb.resource("/bench/" + resource);
    Matcher head = HEAD.matcher(text);
    List<SqlStep> steps = new ArrayList<>();
    while (head.find()) {
      Matcher next = HEAD.matcher(text);
      int end = next.find(head.end()) ? next.start() : text.length();
      steps.add(new SqlStep(head.group(1), head.group(2), text.substring(head.end(), end).strip()));
    }
    return steps;
  }

  /** The queries of the analysis, in order. */
  static List<SqlStep> ofAnalysis() {
    List<SqlStep> steps = new ArrayList<>();
    for (String file :
        List.of(
            "journeys.sql",
            "funnel.sql",
            "cohorts.sql",
            "metrics.sql",
            "retention.sql",
            "life.sql",
            "states.sql",
            "rfm.sql",
            "concentration.sql",
            "survival.sql",
            "curves.sql",
            "tiers.sql")) {
      steps.addAll(of(file));
    }
    return steps;
  }

  /** The tables they write. */
  static List<String> tables() {
    return ofAnalysis().stream().filter(SqlStep::isTable).map(SqlStep::name).toList();
  }

  boolean isTable() {
    return kind.equals("table");
  }

  boolean isView() {
    return kind.equals("view");
  }

  /** Whether a later query reads it. */
  boolean isReadBy(List<SqlStep> steps) {
    Pattern named = Pattern.compile("\\b" + name + "\\b");
    return steps.subList(steps.indexOf(this) + 1, steps.size()).stream()
        .anyMatch(step -> named.matcher(step.query()).find());
  }
}
