package org.digitalresidents.intake.mapping;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.digitalresidents.model.JsonSetting;

/**
 * What must hold of a record for a rule to count.
 *
 * @param field the field looked at
 * @param operands what it is compared with
 * @param isNegated whether it must not hold
 */
record When(String field, Test test, List<String> operands, boolean isNegated)
    implements Serializable {
  /** What is asked of a field. */
  enum Test {
    EQUALS,
    STARTS,
    NEGATIVE,
    EMPTY
  }

  /** Conditions of which all must hold. */
  static List<When> all(JsonSetting setting) {
    List<When> all = setting.elements().stream().map(When::of).toList();
    if (all.isEmpty()) {
      throw setting.wrong("a condition, or a list of conditions that must all hold");
    }
    return all;
  }

  private static When of(JsonSetting setting) {
    setting.allow("field", "equals", "starts", "negative", "empty", "not");
    String field = setting.required("field", "the name of a field").text();
    boolean isNot = setting.has("not") && setting.get("not").flag();
    List<Test> tests =
        List.of(Test.values()).stream().filter(test -> setting.has(key(test))).toList();
    if (tests.size() != 1) {
      throw setting.wrong("one of \"equals\", \"starts\", \"negative\" and \"empty\"");
    }
    Test test = tests.get(0);
    JsonSetting operand = setting.get(key(test));
    boolean isText = test == Test.EQUALS || test == Test.STARTS;
    boolean isOpposite = !isText && !operand.flag();
    return new When(field, test, isText ? operand.texts() : List.of(), isNot != isOpposite);
  }

  private static String key(Test test) {
    return test.name().toLowerCase(java.util.Locale.ROOT);
  }

  boolean holds(Map<String, String> record) {
    String cell = record.get(field);
    String text = cell == null ? "" : cell.strip();
    boolean isSo =
        switch (test) {
          case EQUALS -> operands.contains(text);
          case STARTS -> operands.stream().anyMatch(text::startsWith);
          case NEGATIVE -> text.matches("-[0-9.]*[1-9][0-9.]*([eE].*)?");
          case EMPTY -> text.isEmpty();
        };
    return isSo != isNegated;
  }

  static boolean allHold(List<When> conditions, Map<String, String> record) {
    for (When condition : conditions) {
      if (!condition.holds(record)) {
        return false;
      }
    }
    return true;
  }
}
