package org.digitalresidents.report;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.digitalresidents.table.Field;
import org.digitalresidents.table.Table;

/** The tables as a section may read them. */
public final class Reading {
  private final Function<Table, Dataset<Row>> tables;
  private final Edition edition;
  private final Towns towns;

  Reading(Function<Table, Dataset<Row>> tables, Edition edition, Towns towns) {
    this.tables = tables;
    this.edition = edition;
    this.towns = towns;
  }

  Dataset<Row> table(Table table) {
    return tables.apply(table);
  }

  /** The rows of the whole communities and of their largest groups. */
  Dataset<Row> ofLargestGroups(Table table, Field group) {
    List<String> shown = towns.detailedGroups();
    return shown.isEmpty() ? table(table) : table(table).where(group.col().isin(shown.toArray()));
  }

  Towns towns() {
    return towns;
  }

  Edition edition() {
    return edition;
  }

  /** Keeps to the publication rule in a grid. */
  Guard guard(Grid grid) {
    return new Guard(grid, edition.minGroupSize());
  }
}
