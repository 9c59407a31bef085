package org.digitalresidents.bench;

/** What is measured. */
enum Thing {
  INTAKE_OURS("intake: ours"),
  INTAKE_DUCK("intake: DuckDB"),
  ANALYSIS_OURS("analysis: ours"),
  ANALYSIS_DUCK("analysis: DuckDB"),
  ANALYSIS_SPARK("analysis: Spark SQL"),
  SCAN("bare scan of the columns"),
  REST_OURS("conversations, heroes, health, page: ours"),
  DAY_INTAKE("a day added: intake"),
  DAY_ANALYSIS("a day added: analysis");

  private final String label;

  Thing(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
