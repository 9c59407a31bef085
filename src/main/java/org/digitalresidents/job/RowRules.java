package org.digitalresidents.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.digitalresidents.table.Code;
import org.digitalresidents.table.Table;
import org.digitalresidents.table.Table.ColumnSpec;

/** What a table declares of every single row, as rules over the row's values. */
final class RowRules {
  /**
   * One thing every row must fulfil.
   *
   * @param breach what to say where it does not
   */
  record Rule(String breach, Predicate<Object[]> isBroken) {}

  private RowRules() {}

  /**
   * The rules: every required column filled, a null exactly where a reason stands, only declared
   * codes.
   */
  static List<Rule> of(Table table) {
    List<Rule> rules = new ArrayList<>();
    List<String> names = table.columns().stream().map(ColumnSpec::name).toList();
    for (int i = 0; i < names.size(); i++) {
      ColumnSpec column = table.columns().get(i);
      int place = i;
      if (column.spec().isRequired()) {
        rules.add(new Rule(column.name() + " is required but null", row -> row[place] == null));
      }
      if (!column.spec().reasons().isEmpty()) {
        int reason = names.indexOf(column.name() + "_null_reason");
        rules.add(
            new Rule(
                column.name() + " is null without a reason, or filled with one",
                row -> (row[place] == null) == (row[reason] == null)));
        rules.add(isDeclared(reason, column.name() + "_null_reason is", column.spec().reasons()));
      }
      if (!column.spec().codes().isEmpty()) {
        rules.add(isDeclared(place, column.name() + " holds a code", column.spec().codes()));
      }
    }
    return rules;
  }

  private static Rule isDeclared(int place, String what, List<Code> codes) {
    Set<Object> declared = codes.stream().map(Code::code).collect(Collectors.toSet());
    return new Rule(
        what + " not declared", row -> row[place] != null && !declared.contains(row[place]));
  }
}
