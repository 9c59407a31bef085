package org.digitalresidents.intake.log;

import org.digitalresidents.intake.text.BadRecord;
import org.digitalresidents.intake.text.TextRules;
import org.digitalresidents.model.Activity;
import org.digitalresidents.model.Rejection;
import org.digitalresidents.model.Shown;

/** The fields of a record as the kinds of value their columns want; null where one is absent. */
final class ActValues {
  private final RawAct raw;

  ActValues(RawAct raw) {
    this.raw = raw;
  }

  /** An id or a code, without white space around. */
  String id(Activity column) throws BadRecord {
    String value = string(column);
    return value == null ? null : TextRules.id(column.column(), value);
  }

  /** A text, as it stands; null where it is empty. */
  String text(Activity column) throws BadRecord {
    String value = string(column);
    boolean isAbsent = value == null || value.isEmpty();
    return isAbsent ? null : TextRules.normal(column.column(), value);
  }

  /** A whole number that is not negative, and no more than what is sensible to add up. */
  Long count(Activity column, long most) throws BadRecord {
    Long value = whole(column);
    if (value != null && value < 0) {
      throw range(column, raw.value(column), "is negative");
    }
    if (value != null && value > most) {
      throw range(column, raw.value(column), "is more than " + most);
    }
    return value;
  }

  /** A whole number. */
  Long whole(Activity column) throws BadRecord {
    String value = raw.value(column);
    return switch (raw.kind(column)) {
      case ABSENT, EMPTY -> null;
      case NUMBER -> parsed(column, value);
      case CELL -> wholeCell(column, value.strip());
      default -> throw mismatch(column, raw, "a whole number");
    };
  }

  /** Whether a cell's text is a number: of plain digits, whatever the locale. */
  static boolean isNumber(String cell) {
    return cell.matches("[+-]?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]+)?");
  }

  static BadRecord mismatch(Activity column, RawAct raw, String wanted) {
    String found =
        switch (raw.kind(column)) {
          case TEXT, CELL -> "text";
          case NUMBER -> "a number";
          case BOOLEAN -> "true or false";
          case INSTANT -> "an instant";
          default -> "an object or array";
        };
    return new BadRecord(
        Rejection.TYPE_MISMATCH,
        column.column()
            + ": found "
            + found
            + ", "
            + Shown.of(raw.value(column))
            + "; wanted "
            + wanted);
  }

  private String string(Activity column) throws BadRecord {
    return switch (raw.kind(column)) {
      case ABSENT, EMPTY -> null;
      case TEXT, CELL -> raw.value(column);
      default -> throw mismatch(column, raw, "text: put it in quotes");
    };
  }

  private Long wholeCell(Activity column, String cell) throws BadRecord {
    if (!cell.isEmpty() && !isNumber(cell)) {
      throw mismatch(column, raw, "a whole number");
    }
    return cell.isEmpty() ? null : parsed(column, cell);
  }

  private static Long parsed(Activity column, String literal) throws BadRecord {
    try {
      return Long.valueOf(literal);
    } catch (NumberFormatException e) {
      throw range(column, literal, "is no whole number of at most 64 bits");
    }
  }

  private static BadRecord range(Activity column, String literal, String problem) {
    return new BadRecord(
        Rejection.NUMBER_RANGE, column.column() + ": " + Shown.of(literal) + " " + problem);
  }
}
